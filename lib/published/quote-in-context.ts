import { type Html, html } from '@/lib/exports/html'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'

/** So many UTF-16 units of a paragraph are shown on each side of the quote. */
const AROUND = 600

/** The quote marked within the paragraph it stands in; of an article whose text is not printed, within the words kept beside it. */
export function quoteInContext({ article }: EditionContent, quote: EditionClaim['quotes'][number]): Html {
  const { prefix, exact, suffix } = context(article, quote)
  return html`${prefix}<mark>${exact}</mark>${suffix}`
}

function context(
  { text, passages }: EditionContent['article'],
  quote: EditionClaim['quotes'][number],
): { prefix: string; exact: string; suffix: string } {
  if (text.slice(quote.start, quote.end) !== quote.exact || quote.exact === '') return quote
  const inside = new Set(
    passages.filter(({ start, end }) => start < quote.end && end > quote.start).map(({ paragraph }) => paragraph),
  )
  const around = passages.filter(({ paragraph }) => inside.has(paragraph))
  const from = Math.min(quote.start, ...around.map(({ start }) => start))
  const to = Math.max(quote.end, ...around.map(({ end }) => end))
  return {
    prefix: endOf(text.slice(from, quote.start)),
    exact: quote.exact,
    suffix: beginningOf(text.slice(quote.end, to)),
  }
}

function endOf(text: string): string {
  if (text.length <= AROUND) return text
  return `… ${text.slice(-AROUND).replace(/^\S*\s/, '')}`
}

function beginningOf(text: string): string {
  if (text.length <= AROUND) return text
  return `${text.slice(0, AROUND).replace(/\s\S*$/, '')} …`
}
