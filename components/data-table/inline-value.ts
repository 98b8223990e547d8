import { CLAIM_KINDS, PRIORITIES } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { readTags } from '@/lib/claims/tags'
import { instantOf, isLocalTime, localTimeOf } from '@/lib/shared/zoned-time'
import type { InlineField } from './claims-columns'

/** The value of a field as its editor has it: a word, an id, a time on the desk's clock, or text. */
export function inlineValue(claim: ClaimRow, field: InlineField, timeZone: string): string {
  switch (field) {
    case 'priority':
      return claim.priority
    case 'kind':
      return claim.kind
    case 'due':
      return claim.dueAt === null ? '' : localTimeOf(new Date(claim.dueAt), timeZone)
    case 'assignee':
      return claim.assigneeId ?? ''
    case 'tags':
      return claim.tags.map(({ name }) => name).join(', ')
    case 'claimant':
      return claim.claimant ?? ''
  }
}

type Known = { timeZone: string; people: readonly { id: string; name: string }[] }

/** The claim as it will be when the server takes the value; as it is, where that cannot be told. */
export function withInlineValue(claim: ClaimRow, field: InlineField, value: string, known: Known): ClaimRow {
  switch (field) {
    case 'priority':
      return { ...claim, priority: PRIORITIES.find((each) => each === value) ?? claim.priority }
    case 'kind':
      return { ...claim, kind: CLAIM_KINDS.find((each) => each === value) ?? claim.kind }
    case 'due':
      if (value === '') return { ...claim, dueAt: null }
      return isLocalTime(value) ? { ...claim, dueAt: instantOf(value, known.timeZone).toISOString() } : claim
    case 'assignee': {
      const person = known.people.find(({ id }) => id === value)
      return { ...claim, assigneeId: person?.id ?? null, assignee: person?.name ?? null }
    }
    case 'tags':
      return { ...claim, tags: readTags(value).map((name) => ({ id: name, name })) }
    case 'claimant':
      return { ...claim, claimant: value.trim() === '' ? null : value.trim() }
  }
}

const HELD_IN = {
  priority: ['priority'],
  kind: ['kind'],
  due: ['dueAt'],
  assignee: ['assigneeId', 'assignee'],
  tags: ['tags'],
  claimant: ['claimant'],
} as const satisfies Record<InlineField, readonly (keyof ClaimRow)[]>

/** The claim with one field as it was before; what else changed since stays. */
export function withFieldOf(now: ClaimRow, before: ClaimRow, field: InlineField): ClaimRow {
  return { ...now, ...Object.fromEntries(HELD_IN[field].map((key) => [key, before[key]])) }
}
