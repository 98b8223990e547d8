import { type Html, html, linkable } from '@/lib/exports/html'
import type { EditionClaim, EditionContent, EditionSource } from '@/lib/reports/edition'
import type { Tongue } from './tongue'

/** What the claim was checked against: each piece with its source, what looking its quote up came to, and who was asked. */
export function publicEvidence(content: EditionContent, claim: EditionClaim, tongue: Tongue): Html | null {
  const { words } = tongue
  const sources = new Map(content.sources.map((source) => [source.number, source]))
  const pieces = claim.evidence.map((evidence) => {
    const { number, stance, quote, locator } = evidence
    const source = sources.get(evidence.source)
    const looked = words.lookedUp(evidence, content.desk.timeZone)
    return html`<li><b>E-${number} ${words.stance(stance)}</b>${quote === null ? null : html`<blockquote class="words" dir="auto">${quote}</blockquote>`}
${source === undefined ? null : sourceHtml(source, locator, tongue)}${looked === null ? null : html`<p class="small" dir="auto">${looked}</p>`}</li>
`
  })
  const asked = (claim.contacts ?? []).map(
    (contact) => html`<li class="pre" dir="auto">${words.contact(contact, content.desk.timeZone)}</li>`,
  )
  return html`${pieces.length === 0 ? null : html`<h2>${words.say('evidence')}</h2><ul class="ev">${pieces}</ul>`}${asked.length === 0 ? null : html`<h2>${words.say('asked')}</h2><ul class="ev">${asked}</ul>`}`
}

function sourceHtml(source: EditionSource, locator: string | null, { words }: Tongue): Html {
  const { title, facts, origin, more } = words.source(source)
  const url = linkable(source.url)
  const archive = linkable(source.archiveUrl ?? null)
  const named = html`<cite dir="auto">${title}</cite>`
  return html`<p class="said">${url === null ? named : html`<a href="${url}" rel="nofollow noopener">${named}</a>`}${facts === '' ? null : html`. <bdi>${facts}</bdi>`}${locator === null ? null : html`, <bdi>${locator}</bdi>`}.${origin === null ? null : html` <bdi>${origin}</bdi>.`}${more.map((line) => html` <bdi>${line}</bdi>.`)}${archive === null ? null : html` <a href="${archive}" rel="nofollow noopener">${words.say('archived')}</a>`}</p>`
}
