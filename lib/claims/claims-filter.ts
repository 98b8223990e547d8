import type { EvidenceBlockerKind, Grade } from '@/lib/evidence/evidence-blocker'
import { CLAIM_KINDS, type ClaimKind, PRIORITIES, type Priority } from './claim'
import { CLAIM_STATUSES, type ClaimStatus } from './claim-status'
import { CLAIM_GROUPS, type ClaimGroup, type SortedBy, sortsIn, sortWords, USUAL_SORT } from './claims-sort'
import { type Period, periodIn } from './period'

/** How many values of one field a filter takes. */
export const MOST_VALUES = 50

/** When claims are due that have not ended: passed, within a day or a week from now; or those without a date. */
export const DUE_WORDS = { late: 'Late', day: 'Within a day', week: 'Within a week', none: 'No date' } as const
export type DueFilter = keyof typeof DUE_WORDS
export const DUE_FILTERS = ['late', 'day', 'week', 'none'] as const satisfies readonly DueFilter[]

/** What can be asked of the grade and of the blockers the worker last found. */
export const GRADE_FILTERS = ['A', 'B', 'C', 'D', 'none'] as const satisfies readonly (Grade | 'none')[]
export type GradeFilter = (typeof GRADE_FILTERS)[number]
export type BlockerFilter = EvidenceBlockerKind | 'any' | 'none'
/** `any` and `none` first; a test holds the rest to the list of evidence blockers. */
export const BLOCKER_FILTERS = [
  'any',
  'none',
  'quote-not-found',
  'circular-source',
  'sources-older-than-event',
  'only-reference-work',
  'single-source-accusation',
  'number-in-no-quote',
  'snapshot-damaged',
  'snapshot-changed',
  'confidential-source',
] as const satisfies readonly BlockerFilter[]

const ONLY = ['blocking', 'late', 'without-evidence', 'to-adjudicate'] as const

/** Which claims the table shows, in which order; the address bar holds exactly this. Several values of a field: any of them; several fields: all of them. */
export type ClaimsFilter = {
  /** As typed: it may hold field words and phrases, rating:false claimant:"wsj" "exact phrase". */
  search: string
  /** Ids. */
  article: string[]
  status: ClaimStatus[]
  /** Ids, or `none`: not settled. */
  rating: string[]
  kind: ClaimKind[]
  priority: Priority[]
  /** Ids of people, or `nobody`. */
  assignee: string[]
  grade: GradeFilter[]
  blocker: BlockerFilter[]
  /** Ids. */
  tag: string[]
  claimant: string[]
  due: DueFilter | Period | null
  settled: Period | null
  recorded: Period | null
  updated: Period | null
  only: (typeof ONLY)[number] | null
  /** Sorted by it before all else. */
  group: ClaimGroup | null
  /** One to three, the first one counts most. */
  sort: SortedBy[]
  /** The saved view one came from, by id: it finds nothing of itself, but what is changed since can be saved in it. */
  view: string | null
}

export const NO_FILTER: ClaimsFilter = {
  search: '',
  article: [],
  status: [],
  rating: [],
  kind: [],
  priority: [],
  assignee: [],
  grade: [],
  blocker: [],
  tag: [],
  claimant: [],
  due: null,
  settled: null,
  recorded: null,
  updated: null,
  only: null,
  group: null,
  sort: USUAL_SORT,
  view: null,
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads a filter from the address; whatever is not a known word is left out, never an error. */
export function parseClaimsFilter(query: Record<string, string | string[] | undefined>): ClaimsFilter {
  const words = (name: string) => [query[name] ?? []].flat().flatMap((value) => value.split(','))
  const search = withoutNul([query.q ?? ''].flat()[0] ?? '')
  return {
    search: search.trim().slice(0, 200),
    article: idsIn(words('article')),
    status: knownIn(CLAIM_STATUSES, words('status')),
    rating: idsIn(words('rating'), 'none'),
    kind: knownIn(CLAIM_KINDS, words('kind')),
    priority: knownIn(PRIORITIES, words('priority')),
    assignee: idsIn(words('assignee'), 'nobody'),
    grade: knownIn(GRADE_FILTERS, words('grade')),
    blocker: knownIn(BLOCKER_FILTERS, words('blocker')),
    tag: idsIn(words('tag')),
    claimant: idsIn(words('claimant')),
    due: knownIn(DUE_FILTERS, words('due'))[0] ?? periodIn(words('due')[0]),
    settled: periodIn(words('settled')[0]),
    recorded: periodIn(words('recorded')[0]),
    updated: periodIn(words('updated')[0]),
    only: knownIn(ONLY, words('only'))[0] ?? null,
    group: knownIn(CLAIM_GROUPS, words('group'))[0] ?? null,
    sort: sortsIn(words('sort')),
    view: idsIn(words('view'))[0] ?? null,
  }
}

const LISTS = [
  ...(['article', 'status', 'rating', 'kind', 'priority', 'assignee'] as const),
  ...(['grade', 'blocker', 'tag', 'claimant'] as const),
]
const ONE_EACH = ['due', 'settled', 'recorded', 'updated', 'only', 'group'] as const

/** A filter as it stands behind the question mark of an address, "status=open&sort=-due"; what is as usual is left out. */
export function claimsQuery(filter: ClaimsFilter): string {
  const query = new URLSearchParams()
  if (filter.search !== '') query.set('q', filter.search)
  for (const name of LISTS) if (filter[name].length > 0) query.set(name, filter[name].join(','))
  for (const name of ONE_EACH) {
    const value = filter[name]
    if (value !== null) query.set(name, value)
  }
  const sort = sortWords(filter.sort)
  if (sort !== sortWords(USUAL_SORT)) query.set('sort', sort)
  if (filter.view !== null) query.set('view', filter.view)
  return query.toString().replaceAll('%2C', ',')
}

/** The address of a filter with what changes of it. */
export function claimsHref(filter: ClaimsFilter, change: Partial<ClaimsFilter> = {}): string {
  const query = claimsQuery({ ...filter, ...change })
  return query === '' ? '/claims' : `/claims?${query}`
}

/** The same claims in the usual order and in no groups: what a view is told from others by. */
export function unsorted(filter: ClaimsFilter): ClaimsFilter {
  return { ...filter, sort: NO_FILTER.sort, group: null }
}

function knownIn<T extends string>(known: readonly T[], words: string[]): T[] {
  return known.filter((each) => words.includes(each))
}

function idsIn(words: string[], also?: string): string[] {
  const known = words.filter((word) => word === also || UUID.test(word)).map((word) => word.toLowerCase())
  return [...new Set(known)].slice(0, MOST_VALUES)
}

function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '')
}
