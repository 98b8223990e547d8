import { type Html, Html as Markup, html } from '@/lib/exports/html'
import type { EditionContent } from '@/lib/reports/edition'
import type { RatingShape } from '@/lib/verdicts/rating'
import type { Tongue } from './tongue'

/** The outlines; `cut` is what is cut out of them, in the colour of what they lie on. */
const SHAPES: Record<RatingShape, string> = {
  accurate:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path class="cut" d="M4.8 8.3l2.2 2.2 4.2-4.6" fill="none" stroke-width="1.8"/>',
  mostly:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 8V1.8A6.2 6.2 0 1 1 1.8 8Z" fill="currentColor"/>',
  context:
    '<path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.2V14.8L1.2 8Z" fill="currentColor"/>',
  misleading:
    '<path d="M8 1.4 15 14.4H1Z" fill="currentColor"/><path class="cut" d="M8 6v3.6M8 12v.1" fill="none" stroke-width="1.8" stroke-linecap="round"/>',
  false:
    '<rect x="1.4" y="1.4" width="13.2" height="13.2" rx="1" fill="currentColor"/><path class="cut" d="M5 5l6 6M11 5l-6 6" fill="none" stroke-width="1.8"/>',
  unverified:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.27"/><circle cx="8" cy="8" r="1.5" fill="currentColor"/>',
}

/** A rating by its shape, its ink and its word. */
export function publicRating({ scale }: Pick<EditionContent, 'scale'>, label: string): Html {
  const { shape = 'unverified', colour = 'unverified' } = scale.find((each) => each.label === label) ?? {}
  const svg = new Markup(`<svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[shape]}</svg>`)
  return html`<span class="g c-${colour}">${svg}<bdi>${label}</bdi></span>`
}

/** The bar of how often each rating was given; null when none was. */
export function publicRatingsBar({ scale, totals }: EditionContent, { said, words }: Tongue): Html | null {
  const given = totals.byRating.filter(({ count }) => count > 0)
  const all = given.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const spoken = given.map(({ label, count }) => `${label} ${words.number(count)}`).join(', ')
  let from = 0
  const pieces = given.map(({ label, count }) => {
    const { shape = 'unverified', colour = 'unverified' } = scale.find((each) => each.label === label) ?? {}
    const width = (count / all) * 1000
    const piece = html`<rect class="${shape} c-${colour}" x="${(from + 1).toFixed(1)}" y="1" width="${Math.max(2, width - 4).toFixed(1)}" height="12"/>`
    from += width
    return piece
  })
  return html`<svg class="bar" viewBox="0 0 1000 14" preserveAspectRatio="none" role="img" aria-label="${said('ratingsSaid', { ratings: spoken })}">${pieces}</svg>`
}

/** How often each rating was given, in words beside their shapes; null when none was. */
export function publicRatingsCounted(content: EditionContent, { words }: Tongue): Html | null {
  const given = content.totals.byRating.filter(({ count }) => count > 0)
  if (given.length === 0) return null
  const each = given.map(({ label, count }) => html`<li>${publicRating(content, label)} ${words.number(count)}</li>`)
  return html`<ul class="files">${each}</ul>`
}
