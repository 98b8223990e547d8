import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { changesBetween } from '@/lib/audit/changes'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { instantOf } from '@/lib/shared/zoned-time'
import { assigneeIssues, assigneeName } from './assignee.store'
import type { ChangeFieldInput } from './change-field.input'
import { type LockedClaim, lockClaim } from './claim.store'
import { changeFacts, tagsOf } from './claim-facts.store'
import { writeMany } from './many-claims.store'
import { writtenFacts } from './written-facts'

type Saved = { id: string; number: number; version: number; field: ChangeFieldInput['field'] }
type Assigning = Extract<ChangeFieldInput, { field: 'assignee' }>
type Editing = Exclude<ChangeFieldInput, Assigning>

/** Changes one field of a claim where it stands in a table. Refuses a stale version with theirs; what stands so already leaves no trace. */
export async function changeField(actor: Actor, input: ChangeFieldInput): Promise<Saved> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, input.field === 'assignee' ? 'claim.assign' : 'claim.edit', claim)
    const version =
      input.field === 'assignee' ? await assign(tx, actor, claim, input) : await edit(tx, actor, claim, input)
    return { id: claim.id, number: claim.number, version, field: input.field }
  })
}

async function edit(tx: Tx, actor: Actor, claim: LockedClaim, input: Editing): Promise<number> {
  const tags = await tagsOf(tx, claim.id)
  const before = writtenFacts(claim, tags, actor.timeZone)
  refuseStale(claim, input, before[FIELD[input.field]] ?? '')

  const facts = { ...claim, tags, ...changed(actor, input) }
  const after = writtenFacts(facts, [...facts.tags].sort(), actor.timeZone)
  const changes = changesBetween(before, after)
  if (changes === null) return claim.version
  const { statement, kind, priority, claimant, claimantVia, accuses, happenedOn, dueAt } = facts
  const written = { statement, kind, priority, claimant, claimantVia, accuses, happenedOn, dueAt, tags: facts.tags }
  const { version } = await changeFacts(tx, actor, claim.id, written)

  await recordEvent(tx, actor, {
    kind: 'claim.edited',
    articleId: claim.articleId,
    claimId: claim.id,
    data: { number: claim.number, ...changes },
  })
  return version
}

/** The names these fields have in the form and the log. */
const FIELD: Record<Editing['field'], string> = {
  priority: 'priority',
  kind: 'kind',
  due: 'dueAt',
  tags: 'tags',
  claimant: 'claimant',
}

function changed(actor: Actor, input: Editing): Partial<LockedClaim & { tags: string[] }> {
  switch (input.field) {
    case 'priority':
      return { priority: input.value }
    case 'kind':
      return { kind: input.value }
    case 'due':
      return { dueAt: input.value === null ? null : instantOf(input.value, actor.timeZone) }
    case 'tags':
      return { tags: input.value }
    case 'claimant':
      return { claimant: input.value }
  }
}

async function assign(tx: Tx, actor: Actor, claim: LockedClaim, { version, value, field }: Assigning): Promise<number> {
  const nameOf = async (userId: string | null) => (userId === null ? null : assigneeName(tx, actor, userId))
  if (claim.version !== version) refuseStale(claim, { version, field }, (await nameOf(claim.assigneeId)) ?? '')
  refuseIfAny(await assigneeIssues(tx, actor, value))
  if (claim.assigneeId === value) return claim.version

  await writeMany(tx, [claim.id], { assigneeId: value })

  const how = value === actor.userId ? { how: 'to-oneself' as const } : {}
  await recordEvent(tx, actor, {
    kind: 'claim.assigned',
    articleId: claim.articleId,
    claimId: claim.id,
    data: { number: claim.number, to: await nameOf(value), ...how },
    tell: [
      { userIds: [value], because: 'assigned' },
      { userIds: [claim.assigneeId], because: 'taken_away' },
    ],
  })
  return claim.version + 1
}

/** Throws `conflict` unless the version that stands was seen; `theirs` is what stands in the field by now, as its editor shows it. */
function refuseStale(claim: LockedClaim, input: Pick<ChangeFieldInput, 'version' | 'field'>, theirs: string): void {
  if (claim.version === input.version) return
  const stands = theirs === '' ? 'nothing stands there now' : `“${theirs}” stands there now`
  throw new Refusal(
    'conflict',
    `Somebody changed C-${claim.number} meanwhile: ${stands}. Nothing you typed is lost: compare, then save again.`,
    { conflict: { version: claim.version, theirs: { value: theirs } } },
  )
}
