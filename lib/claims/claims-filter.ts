import { CLAIM_KINDS, type ClaimKind, PRIORITIES, type Priority } from './claim'
import { CLAIM_STATUSES, type ClaimStatus } from './claim-status'

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
  'who',
  'due',
] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

/** When claims are due that have not ended: passed, within a day or a week from now; or those without a date. */
export const DUE_WORDS = { late: 'Late', day: 'Within a day', week: 'Within a week', none: 'No date' } as const
export type DueFilter = keyof typeof DUE_WORDS
export const DUE_FILTERS = ['late', 'day', 'week', 'none'] as const satisfies readonly DueFilter[]

/** Which claims the table shows, in which order; the address bar holds exactly this. */
export type ClaimsFilter = {
  search: string
  article: string | null
  status: ClaimStatus[]
  rating: string | null
  kind: ClaimKind | null
  priority: Priority | null
  /** A person's id, or nobody. */
  assignee: string | 'nobody' | null
  due: DueFilter | null
  only: 'blocking' | 'late' | 'without-evidence' | 'to-adjudicate' | null
  /** Ids of a tag and of a claimant. */
  tag: string | null
  claimant: string | null
  /** Months on the desk's clocks, "2024-03": when they were settled, and when recorded. */
  settled: string | null
  recorded: string | null
  sort: ClaimSort
  descending: 'yes' | 'no'
  /** From 1. */
  page: number
}

export const NO_FILTER: ClaimsFilter = {
  search: '',
  article: null,
  status: [],
  rating: null,
  kind: null,
  priority: null,
  assignee: null,
  due: null,
  only: null,
  tag: null,
  claimant: null,
  settled: null,
  recorded: null,
  sort: 'updated',
  descending: 'yes',
  page: 1,
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const MONTH = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/
const ONLY = ['blocking', 'late', 'without-evidence', 'to-adjudicate'] as const

/** Reads a filter from the address; whatever is not a known word is left out, never an error. */
export function parseClaimsFilter(query: Record<string, string | string[] | undefined>): ClaimsFilter {
  const words = (name: string) => [query[name] ?? []].flat().flatMap((value) => value.split(','))
  const sort = oneOf(CLAIM_SORTS, words('sort')[0]?.replace(/^-/, ''))
  return {
    search: withoutNul([query.q ?? ''].flat()[0] ?? '')
      .trim()
      .slice(0, 200),
    article: idIn(words('article')),
    status: CLAIM_STATUSES.filter((status) => words('status').includes(status)),
    rating: idIn(words('rating')),
    kind: oneOf(CLAIM_KINDS, words('kind')[0]),
    priority: oneOf(PRIORITIES, words('priority')[0]),
    assignee: words('assignee')[0] === 'nobody' ? 'nobody' : idIn(words('assignee')),
    due: oneOf(DUE_FILTERS, words('due')[0]),
    only: oneOf(ONLY, words('only')[0]),
    tag: idIn(words('tag')),
    claimant: idIn(words('claimant')),
    settled: monthIn(words('settled')),
    recorded: monthIn(words('recorded')),
    sort: sort ?? NO_FILTER.sort,
    descending: sort === null || words('sort')[0]?.startsWith('-') ? 'yes' : 'no',
    page: Math.min(Math.max(Math.trunc(Number(words('page')[0])) || 1, 1), 20_000),
  }
}

const ONE_EACH = [
  ...(['article', 'rating', 'kind', 'priority', 'assignee', 'due', 'only'] as const),
  ...(['tag', 'claimant', 'settled', 'recorded'] as const),
]

/** The address of a filter, "/claims?status=open&sort=-due"; what is as usual is left out. */
export function claimsHref(filter: ClaimsFilter, change: Partial<ClaimsFilter> = {}): string {
  const wanted = { ...filter, page: 1, ...change }
  const query = new URLSearchParams()
  if (wanted.search !== '') query.set('q', wanted.search)
  for (const name of ONE_EACH) {
    const value = wanted[name]
    if (value !== null) query.set(name, value)
  }
  if (wanted.status.length > 0) query.set('status', wanted.status.join(','))
  if (wanted.sort !== NO_FILTER.sort || wanted.descending !== NO_FILTER.descending) {
    query.set('sort', `${wanted.descending === 'yes' ? '-' : ''}${wanted.sort}`)
  }
  if (wanted.page > 1) query.set('page', String(wanted.page))
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '/claims' : `/claims?${text}`
}

/** The filter with the sort a click on a column head asks for: that column, and on a second click the other way round. */
export function sortedBy(filter: ClaimsFilter, sort: ClaimSort): Partial<ClaimsFilter> {
  const again = filter.sort === sort
  const first = sort === 'updated' || sort === 'priority' || sort === 'evidence' ? 'yes' : 'no'
  return { sort, descending: again ? (filter.descending === 'yes' ? 'no' : 'yes') : first }
}

function oneOf<T extends string>(known: readonly T[], word: string | undefined): T | null {
  return known.find((each) => each === word) ?? null
}

function idIn(words: string[]): string | null {
  return words.find((word) => UUID.test(word)) ?? null
}

function monthIn(words: string[]): string | null {
  return words.find((word) => MONTH.test(word)) ?? null
}

function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '')
}
