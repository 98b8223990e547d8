import type { ClaimsFilter } from '@/lib/claims/claims-filter'

/** Fields of which several values can be wanted at once; those that may have thousands of them are narrowed on the server. */
export const LIST_FIELDS = [
  ...(['status', 'rating', 'assignee', 'article', 'priority', 'kind'] as const),
  ...(['grade', 'blocker', 'tag', 'claimant'] as const),
]
export type ListField = (typeof LIST_FIELDS)[number]

/** Fields of which a stretch of days can be wanted. */
export const DATE_FIELDS = ['due', 'settled', 'recorded', 'updated'] as const
export type DateField = (typeof DATE_FIELDS)[number]

/** Fields with a button of their own; the others have one while they are set, and stand under More before that. */
export const ALWAYS_SHOWN = ['status', 'rating', 'assignee', 'article', 'due'] as const
export type OfferedField = ListField | DateField
export const OFFERED_FIELDS: readonly OfferedField[] = [
  ...ALWAYS_SHOWN,
  ...(['priority', 'kind', 'grade', 'blocker', 'tag', 'claimant'] as const),
  ...(['settled', 'recorded', 'updated'] as const),
]

/** Whether a field takes several values or a stretch of days. */
export function isDateField(field: OfferedField): field is DateField {
  return DATE_FIELDS.some((each) => each === field)
}

/** How many values of a field are wanted. */
export function wantedOf(filter: ClaimsFilter, field: OfferedField): number {
  if (isDateField(field)) return filter[field] === null ? 0 : 1
  return filter[field].length
}
