/** The only words a claims table may be sorted by. */
export const CLAIM_SORTS = [
  'updated',
  'number',
  'statement',
  'article',
  'kind',
  'priority',
  'status',
  'rating',
  'evidence',
  'sources',
  'grade',
  'claimant',
  'who',
  'due',
  'recorded',
  'settled',
] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]
export type SortedBy = { by: ClaimSort; descending: 'yes' | 'no' }

/** What the table can be laid out under; a group is the sort before all others. */
export const CLAIM_GROUPS = ['article', 'assignee'] as const
export type ClaimGroup = (typeof CLAIM_GROUPS)[number]

/** By how many columns at once. */
export const MOST_SORTS = 3

/** Last changed first. */
export const USUAL_SORT: SortedBy[] = [{ by: 'updated', descending: 'yes' }]

const DESCENDING_FIRST: readonly ClaimSort[] = ['updated', 'recorded', 'settled', 'priority', 'evidence', 'sources']

/**
 * The sort a click on a column head asks for: that column, and on a second click the other way round. `too` keeps the columns sorted by so
 * far (three at most) and adds this one, or turns it round where it stands.
 */
export function sortedBy(
  { sort }: { sort: readonly SortedBy[] },
  by: ClaimSort,
  how: 'alone' | 'too' = 'alone',
): { sort: SortedBy[] } {
  const before = sort.find((each) => each.by === by)
  const first = DESCENDING_FIRST.includes(by) ? 'yes' : 'no'
  const turned = before?.descending === 'yes' ? 'no' : 'yes'
  const wanted: SortedBy = { by, descending: before === undefined ? first : turned }
  if (how === 'alone') return { sort: [wanted] }
  if (before !== undefined) return { sort: sort.map((each) => (each.by === by ? wanted : each)) }
  return { sort: [...sort.slice(0, MOST_SORTS - 1), wanted] }
}

/** "-priority,due": as an address has it. */
export function sortWords(sort: readonly SortedBy[]): string {
  return sort.map(({ by, descending }) => `${descending === 'yes' ? '-' : ''}${by}`).join(',')
}

/** Reads it back: each column once, three at most; the usual sort when none is known. */
export function sortsIn(words: readonly string[]): SortedBy[] {
  const sorts = words.flatMap((word) => {
    const by = CLAIM_SORTS.find((sort) => sort === word.replace(/^-/, ''))
    return by === undefined ? [] : [{ by, descending: word.startsWith('-') ? ('yes' as const) : ('no' as const) }]
  })
  const each = sorts.filter(({ by }, index) => sorts.findIndex((first) => first.by === by) === index)
  return each.length === 0 ? USUAL_SORT : each.slice(0, MOST_SORTS)
}
