import type { RatingShape } from '@/lib/verdicts/rating'
import type { EditionContent } from '@/lib/reports/edition'
import { Html, html } from './html'
import type { Page } from './html-page'

const SHAPES: Record<RatingShape, string> = {
  accurate:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.8 8.3l2.2 2.2 4.2-4.6" fill="none" stroke="#fffefb" stroke-width="1.8"/>',
  mostly:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 8V1.8A6.2 6.2 0 1 1 1.8 8Z" fill="currentColor"/>',
  context:
    '<path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.2V14.8L1.2 8Z" fill="currentColor"/>',
  misleading:
    '<path d="M8 1.4 15 14.4H1Z" fill="currentColor"/><path d="M8 6v3.6M8 12v.1" fill="none" stroke="#fffefb" stroke-width="1.8" stroke-linecap="round"/>',
  false:
    '<rect x="1.4" y="1.4" width="13.2" height="13.2" rx="1" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="#fffefb" stroke-width="1.8"/>',
  unverified:
    '<circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.27"/><circle cx="8" cy="8" r="1.5" fill="currentColor"/>',
}

/** A rating by its shape, its ink and its word. */
export function ratingHtml({ scale }: EditionContent, label: string): Html {
  const rating = scale.find((each) => each.label === label)
  const shape = rating?.shape ?? 'unverified'
  const svg = new Html(`<svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[shape]}</svg>`)
  return html`<span class="g c-${rating?.colour ?? 'unverified'}">${svg}<bdi>${label}</bdi></span>`
}

/** The bar of ratings, and the table of what each means and how often it was given. */
export function ratingsHtml({ print: { content }, words }: Page): Html {
  const given = content.totals.byRating.filter(({ count }) => count > 0)
  const comma = words.say('listComma')
  const said = given.map(({ label, count }) => `${words.number(count)} ${label}`).join(comma)
  const inks = new Map(content.scale.map((rating) => [rating.label, rating]))
  const pieces = given.map(({ label, count }) => {
    const { colour = 'unverified', shape = 'unverified' } = inks.get(label) ?? {}
    return html`<i class="c-${colour} f-${shape}" style="--n:${count}"></i>`
  })
  const rows = content.totals.byRating.map(
    ({ label, count }) =>
      html`<tr><th scope="row">${ratingHtml(content, label)}</th><td dir="auto">${inks.get(label)?.meaning ?? ''}</td><td class="n">${words.number(count)}</td></tr>`,
  )
  const name = words.say('named', { name: words.say('ratings'), value: said })
  const bar = given.length === 0 ? null : html`<div class="bar" role="img" aria-label="${name}">${pieces}</div>`
  return html`${bar}<table><tbody>${rows}</tbody></table>`
}
