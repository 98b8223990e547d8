import type { ClaimSort, SortedBy } from './claims-sort'

/** What each sort is called, and what comes first by it, upwards and downwards. */
const SORT_WORDS: Record<ClaimSort, readonly [name: string, up: string, down: string]> = {
  updated: ['last change', 'oldest first', 'newest first'],
  number: ['number', 'lowest first', 'highest first'],
  statement: ['statement', 'A to Z', 'Z to A'],
  article: ['article', 'A to Z', 'Z to A'],
  kind: ['kind', 'in their order', 'in reverse'],
  priority: ['priority', 'lowest first', 'highest first'],
  status: ['status', 'open first', 'dropped first'],
  rating: ['rating', 'as the scale has them', 'the scale in reverse'],
  evidence: ['evidence', 'fewest pieces first', 'most pieces first'],
  sources: ['sources', 'fewest first', 'most first'],
  grade: ['grade', 'best first', 'weakest first'],
  claimant: ['claimant', 'A to Z', 'Z to A'],
  who: ['assignee', 'A to Z', 'Z to A'],
  due: ['due date', 'soonest first', 'latest first'],
  recorded: ['when recorded', 'oldest first', 'newest first'],
  settled: ['when settled', 'oldest first', 'newest first'],
}

/** A sort as one line: "by priority, highest first, then by due date, soonest first". */
export function sortInWords(sort: readonly SortedBy[]): string {
  return sort
    .map(({ by, descending }) => {
      const [name, up, down] = SORT_WORDS[by]
      return `by ${name}, ${descending === 'yes' ? down : up}`
    })
    .join(', then ')
}
