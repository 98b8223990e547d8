import type { EvidenceBlockerKind, Grade } from '@/lib/evidence/evidence-blocker'
import type { ClaimKind, Priority } from './claim'
import type { ClaimStatus } from './claim-status'
import { type ClaimGroup, type SortedBy, sortWords, USUAL_SORT } from './claims-sort'
import type { Period } from './period'

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

export const ONLY_FILTERS = ['blocking', 'late', 'without-evidence', 'to-adjudicate'] as const

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
  only: (typeof ONLY_FILTERS)[number] | null
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
