import { changesBetween } from '@/lib/audit/changes'
import type { EventEntry } from '@/lib/audit/event'
import type { ToldBecause } from '@/lib/audit/told-because'
import { instantOf, localTimeOf } from '@/lib/shared/zoned-time'
import type { BulkChange } from './bulk-change'
import { hasEnded, mayFollow, STATUS_WORDS } from './claim-status'
import type { ManyClaim, Was } from './many-claim'
import { MOST_TAGS, writeTags } from './tags'

/** An entry of the log about one of many claims, with who is told of it. */
export type ManyEvent = EventEntry & { tell?: { userIds: (string | null)[]; because: ToldBecause }[] }

/** What is to happen to one of many claims: it stays, with a sentence; it stands so already; or it is changed. */
export type Plan =
  | { does: 'stay'; sentence: string }
  | { does: 'stand so' }
  | { does: 'change'; event: ManyEvent; was: Was; addTags?: string[]; removeTagIds?: string[] }

/** What a plan needs to know beside the claim and the change. */
export type PlanFacts = {
  timeZone: string
  /** The name of whom they are assigned to. */
  assignee: string | null
  tags: readonly { id: string; name: string }[]
  /** Everyone whose verdict on the claim stands. */
  reviewers: readonly string[]
}

const STANDS_SO: Plan = { does: 'stand so' }

/** What a change to many does to one claim; the rules are those of the commands for one. */
export function planOf(change: BulkChange, claim: ManyClaim, facts: PlanFacts): Plan {
  switch (change.kind) {
    case 'assign':
      return planAssign(change, claim, facts)
    case 'tag':
    case 'untag':
      return planTags(change, claim, facts)
    case 'priority':
      return planEdit(
        claim,
        { priority: claim.priority },
        { priority: change.priority },
        {
          what: 'priority',
          priority: claim.priority,
        },
      )
    case 'due':
      return planDue(change, claim, facts)
    case 'drop':
      return planDrop(change, claim)
    case 'reopen':
      return planReopen(change, claim, facts)
  }
}

function planAssign(
  { assigneeId, note }: Extract<BulkChange, { kind: 'assign' }>,
  claim: ManyClaim,
  { assignee }: PlanFacts,
): Plan {
  if (claim.assigneeId === assigneeId) return STANDS_SO
  const said = note === null ? {} : { note }
  const event: ManyEvent = {
    kind: 'claim.assigned',
    data: { number: claim.number, to: assignee, how: 'one-of-many', ...said },
    tell: [
      { userIds: [assigneeId], because: 'assigned' },
      { userIds: [claim.assigneeId], because: 'taken_away' },
    ],
  }
  return { does: 'change', event, was: { what: 'assignee', assigneeId: claim.assigneeId } }
}

function planTags(
  { kind, tags }: Extract<BulkChange, { kind: 'tag' | 'untag' }>,
  claim: ManyClaim,
  { tags: has }: PlanFacts,
): Plan {
  const wanted = new Set(tags.map((name) => name.toLowerCase()))
  const here = new Set(has.map(({ name }) => name.toLowerCase()))
  const added = kind === 'tag' ? tags.filter((name) => !here.has(name.toLowerCase())) : []
  const removed = kind === 'untag' ? has.filter(({ name }) => wanted.has(name.toLowerCase())) : []
  const kept = has.filter((tag) => !removed.includes(tag)).map(({ name }) => name)
  const then = [...kept, ...added]
  if (added.length > 0 && then.length > MOST_TAGS) {
    const sentence = `C-${claim.number} would have ${then.length} tags: a claim may have ${MOST_TAGS} at most.`
    return { does: 'stay', sentence }
  }
  const was: Was = { what: 'tags', tagIds: has.map(({ id }) => id) }
  const plan = planEdit(
    claim,
    { tags: writeTags(has.map(({ name }) => name).sort()) },
    { tags: writeTags(then.sort()) },
    was,
  )
  return plan.does === 'change' ? { ...plan, addTags: added, removeTagIds: removed.map(({ id }) => id) } : plan
}

function planDue({ dueAt }: Extract<BulkChange, { kind: 'due' }>, claim: ManyClaim, { timeZone }: PlanFacts): Plan {
  const written = (at: Date | null) => ({ dueAt: at === null ? '' : localTimeOf(at, timeZone) })
  const then = dueAt === null ? null : instantOf(dueAt, timeZone)
  const was: Was = { what: 'due', dueAt: claim.dueAt?.toISOString() ?? null }
  return planEdit(claim, written(claim.dueAt), written(then), was)
}

function planEdit(claim: ManyClaim, before: Record<string, string>, after: Record<string, string>, was: Was): Plan {
  const changes = changesBetween(before, after)
  if (changes === null) return STANDS_SO
  const data = { number: claim.number, ...changes, how: 'one-of-many' as const }
  return { does: 'change', event: { kind: 'claim.edited', data }, was }
}

function planDrop({ reason }: Extract<BulkChange, { kind: 'drop' }>, claim: ManyClaim): Plan {
  if (!mayFollow(claim.status, 'dropped')) {
    const is = STATUS_WORDS[claim.status].toLowerCase()
    return { does: 'stay', sentence: `C-${claim.number} is ${is}; it cannot become dropped.` }
  }
  const data = { number: claim.number, reason, how: 'one-of-many' as const }
  return { does: 'change', event: { kind: 'claim.dropped', data }, was: standing(claim) }
}

function planReopen(
  { reason, because }: Extract<BulkChange, { kind: 'reopen' }>,
  claim: ManyClaim,
  { reviewers }: PlanFacts,
): Plan {
  if (!hasEnded(claim.status)) return { does: 'stay', sentence: `C-${claim.number} is being worked on already.` }
  const data = { number: claim.number, reason, because: because ?? ('other' as const), how: 'one-of-many' as const }
  const event: ManyEvent = {
    kind: 'claim.reopened',
    data,
    tell: [{ userIds: [...reviewers, claim.assigneeId], because: 'reopened' }],
  }
  return { does: 'change', event, was: standing(claim) }
}

function standing(claim: ManyClaim): Was {
  const { status, settledVerdictId, adjudicationId, ratingId, dropReason } = claim
  return {
    what: 'standing',
    ...{ status, settledVerdictId, adjudicationId, ratingId, dropReason },
    settledAt: claim.settledAt?.toISOString() ?? null,
    reopenedAt: claim.reopenedAt?.toISOString() ?? null,
  }
}
