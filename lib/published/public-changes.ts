import { type Html, html } from '@/lib/exports/html'
import type { EditionChange } from '@/lib/reports/edition'
import type { Tongue } from './tongue'

/** So many are told one by one before the rest is counted. */
const TOLD = 40

/** What changed, a line each; that nothing did when there is none. */
export function publicChanges(changes: readonly EditionChange[], { words, said }: Tongue): Html {
  if (changes.length === 0) return html`<p>${words.say('nothingChanged')}</p>`
  const lines = changes.slice(0, TOLD).map((change) => html`<li dir="auto">${words.change(change)}</li>`)
  const more = changes.length - TOLD
  return html`<ul class="changes">${lines}${more > 0 ? html`<li>${said('moreChanges', { count: more })}</li>` : null}</ul>`
}
