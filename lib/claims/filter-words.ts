import { KIND_WORDS, PRIORITY_WORDS } from './claim'
import { STATUS_WORDS } from './claim-status'
import { type ClaimsFilter, type DueFilter, DUE_FILTERS, DUE_WORDS } from './claims-filter'
import type { Period } from './period'
import { periodInWords } from './period-words'

/** What the ids and words of a filter are called, by field; what is gone from the desk is not in it. */
export type FilterNames = Record<
  'article' | 'rating' | 'assignee' | 'tag' | 'claimant' | 'blocker',
  Record<string, string>
>

export type FilterField = Exclude<keyof ClaimsFilter, 'sort' | 'group' | 'view'>

/** One thing a filter asks for: the field, what it is called, what it wants, and the change that takes it out. */
export type FilterPart = { field: FilterField; label: string; words: string[]; without: Partial<ClaimsFilter> }

export const FIELD_WORDS: Record<FilterField, string> = {
  search: 'Words',
  only: 'Only',
  article: 'Article',
  status: 'Status',
  rating: 'Rating',
  assignee: 'Assignee',
  due: 'Due',
  priority: 'Priority',
  kind: 'Kind',
  grade: 'Grade',
  blocker: 'Blockers',
  tag: 'Tag',
  claimant: 'Claimant',
  settled: 'Settled',
  recorded: 'Recorded',
  updated: 'Last changed',
}

const ONLY_WORDS: Record<NonNullable<ClaimsFilter['only']>, string> = {
  blocking: 'blocks sign-off',
  late: 'late',
  'without-evidence': 'no evidence yet',
  'to-adjudicate': 'to adjudicate',
}

/** All a filter asks for, in the order its fields stand on the screen; sort and grouping are no part of it. */
export function filterParts(filter: ClaimsFilter, names: FilterNames): FilterPart[] {
  return filterFieldsSet(filter).map((field) => ({
    field,
    label: FIELD_WORDS[field],
    words: valueWords(field, filter, names),
    without: withoutField(field),
  }))
}

/** The fields a filter asks something of, in the order they stand on the screen. */
export function filterFieldsSet(filter: ClaimsFilter): FilterField[] {
  const fields = Object.keys(FIELD_WORDS) as FilterField[]
  return fields.filter((field) => filter[field] !== null && filter[field].length > 0)
}

/** A filter as one line: "status open or checking; due late"; empty for all claims. */
export function filterInWords(parts: readonly FilterPart[]): string {
  return parts.map(({ label, words }) => `${label.toLowerCase()} ${words.join(' or ')}`).join('; ')
}

/** The change that takes one field out of a filter. */
export function withoutField(field: FilterField): Partial<ClaimsFilter> {
  switch (field) {
    case 'search':
      return { search: '' }
    case 'only':
    case 'due':
    case 'settled':
    case 'recorded':
    case 'updated':
      return { [field]: null }
    default:
      return { [field]: [] }
  }
}

/** What a filter wants of one field, value by value. */
function valueWords(field: FilterField, filter: ClaimsFilter, names: FilterNames): string[] {
  switch (field) {
    case 'search':
      return filter.search === '' ? [] : [`“${filter.search}”`]
    case 'only':
      return filter.only === null ? [] : [ONLY_WORDS[filter.only]]
    case 'status':
      return filter.status.map((status) => STATUS_WORDS[status])
    case 'kind':
      return filter.kind.map((kind) => KIND_WORDS[kind])
    case 'priority':
      return filter.priority.map((priority) => PRIORITY_WORDS[priority])
    case 'grade':
      return filter.grade.map((grade) => (grade === 'none' ? 'no evidence' : grade))
    case 'due':
      return filter.due === null ? [] : [dueInWords(filter.due)]
    case 'settled':
    case 'recorded':
    case 'updated': {
      const period = filter[field]
      return period === null ? [] : [periodInWords(period)]
    }
    default:
      return filter[field].map((value) => SAID[value] ?? names[field][value] ?? 'no longer on the desk')
  }
}

/** Values that are words and no ids. */
const SAID: Record<string, string> = { nobody: 'Nobody', none: 'none', any: 'any' }

function dueInWords(due: DueFilter | Period): string {
  const word = DUE_FILTERS.find((each) => each === due)
  return word === undefined ? periodInWords(due as Period) : DUE_WORDS[word]
}
