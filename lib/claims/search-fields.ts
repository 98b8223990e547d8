import { CLAIM_KINDS, KIND_WORDS, PRIORITIES, PRIORITY_WORDS } from './claim'
import { CLAIM_STATUSES, STATUS_WORDS } from './claim-status'
import { DUE_FILTERS } from './claims-filter'

/** The words before a colon a search understands; every other one is searched as it stands. */
export const SEARCH_FIELDS = [
  'status',
  'rating',
  'claimant',
  'who',
  'article',
  'kind',
  'priority',
  'grade',
  'tag',
  'due',
  'is',
  'has',
] as const
export type SearchFieldName = (typeof SEARCH_FIELDS)[number]

/** `field:value,value`: any of the values; `wanted: 'no'` when a minus stood before it. */
export type SearchField = { field: SearchFieldName; values: string[]; wanted: 'yes' | 'no' }

export const IS_WORDS = ['late', 'blocking', ...CLAIM_STATUSES] as const
export const HAS_WORDS = ['blocker', 'evidence', 'tag', 'claimant', 'due'] as const

/** What each field is for, with something to type, as a list to choose from while typing. */
export const SEARCH_FIELD_HINTS: Record<SearchFieldName, { means: string; examples: string[] }> = {
  status: { means: 'where the work is', examples: CLAIM_STATUSES.map((status) => `status:${status}`) },
  rating: { means: 'what it was rated', examples: ['rating:false', 'rating:"needs context"', 'rating:none'] },
  claimant: { means: 'who said it', examples: ['claimant:"wsj"', 'claimant:none'] },
  who: { means: 'who it is assigned to', examples: ['who:me', 'who:nobody'] },
  article: { means: 'words of the article’s title', examples: ['article:"harbour bridge"'] },
  kind: { means: 'what sort of statement', examples: CLAIM_KINDS.map((kind) => `kind:${kind}`) },
  priority: { means: 'how urgent', examples: PRIORITIES.map((priority) => `priority:${priority}`) },
  grade: { means: 'how good its evidence is', examples: ['grade:A', 'grade:C,D', 'grade:none'] },
  tag: { means: 'a tag it has', examples: ['tag:health'] },
  due: { means: 'when it is due', examples: [...DUE_FILTERS.map((due) => `due:${due}`), 'due:2024-03-05'] },
  is: { means: 'how it stands', examples: ['is:late', 'is:disputed', 'is:blocking'] },
  has: { means: 'what it has', examples: ['has:blocker', 'has:evidence', 'has:tag'] },
}

const ALSO: Record<string, SearchFieldName> = { assignee: 'who', assigned: 'who', tags: 'tag', verdict: 'rating' }
const DAY = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/

/** The field a typed name means, in any case; null when it means none. */
export function fieldNamed(name: string): SearchFieldName | null {
  const small = name.toLowerCase()
  return SEARCH_FIELDS.find((field) => field === small) ?? (Object.hasOwn(ALSO, small) ? (ALSO[small] ?? null) : null)
}

/** The values as the field knows them; null when one of them is none of its own, so that what was typed is searched as words. */
export function valuesMeant(field: SearchFieldName, typed: readonly string[]): string[] | null {
  const meant = typed.map((value) => meantBy(field, value.toLowerCase().trim()))
  return meant.length > 0 && meant.every((value) => value !== null && value !== '') ? (meant as string[]) : null
}

function meantBy(field: SearchFieldName, value: string): string | null {
  switch (field) {
    case 'status':
      return among(CLAIM_STATUSES, STATUS_WORDS, value)
    case 'kind':
      return among(CLAIM_KINDS, KIND_WORDS, value)
    case 'priority':
      return among(PRIORITIES, PRIORITY_WORDS, value)
    case 'grade':
      return ['a', 'b', 'c', 'd'].includes(value) ? value.toUpperCase() : value === 'none' ? value : null
    case 'due':
      return DUE_FILTERS.find((each) => each === value) ?? (isDay(value) ? value : null)
    case 'is':
      return IS_WORDS.find((each) => each === value || each.replace('_', ' ') === value) ?? null
    case 'has':
      return HAS_WORDS.find((each) => each === value || `${each}s` === value) ?? null
    case 'rating':
    case 'claimant':
    case 'who':
    case 'article':
    case 'tag':
      return value
  }
}

function isDay(value: string): boolean {
  if (!DAY.test(value)) return false
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1
}

function among<T extends string>(keys: readonly T[], labels: Record<T, string>, value: string): T | null {
  return keys.find((key) => key === value || labels[key].toLowerCase() === value) ?? null
}
