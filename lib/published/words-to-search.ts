import type { Print } from '@/lib/exports/print'

/** So many UTF-16 units of an edition are searched; an edition of a thousand claims has about half of them. */
const LONGEST = 400_000

/**
 * What a reader may search an edition by: a line each for title, number, people and what every printed claim says. The ratings
 * stand on lines of their own that begin with "= ", so that the index filters by them; no other line can begin so.
 */
export function wordsToSearch({ content, claims }: Pick<Print, 'content' | 'claims'>): string {
  const { article, report } = content
  const head = [article.title, report.number, article.byline, article.publisher]
  const said = claims.flatMap(({ statement, claimant, claimantVia }) => [statement, claimant, claimantVia])
  const lines = [...head, ...said].map((text) => oneLine(text ?? '')).filter((text) => text !== '')
  const ratings = new Set(claims.flatMap(({ rating }) => (rating === null ? [] : [ratingLine(rating)])))
  return [...[...new Set(lines)].join('\n').slice(0, LONGEST).split('\n'), ...ratings].join('\n')
}

/** The line a rating has among the words. */
export function ratingLine(label: string): string {
  return `= ${oneLine(label)}`
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[=\s]+/, '')
}
