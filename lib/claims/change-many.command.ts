import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { Permission } from '@/lib/access/permissions'
import { recordEvents } from '@/lib/audit/event.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { instantOf } from '@/lib/shared/zoned-time'
import { assigneeIssues, assigneeName } from './assignee.store'
import { type BulkChange, type BulkKind, type LeftClaim, type ManyDone, MOST_AT_ONCE } from './bulk-change'
import { keepBulkChange } from './bulk-change.store'
import type { ChangeManyInput } from './change-many.input'
import { claimsFound } from './claims-where.store'
import type { Is, KeptClaim, ManyClaim } from './many-claim'
import * as many from './many-claims.store'
import { type Plan, planOf } from './plan-many'

type Changing = { claim: ManyClaim; plan: Extract<Plan, { does: 'change' }> }

/** The permission each change asks of every claim, as the command for one does. */
const ASKS: Record<BulkKind, Permission> = {
  assign: 'claim.assign',
  tag: 'claim.edit',
  untag: 'claim.edit',
  priority: 'claim.edit',
  due: 'claim.edit',
  drop: 'claim.drop',
  reopen: 'claim.reopen',
}

/**
 * Does one thing to up to 5,000 claims, named by ids or by a filter. Those that this person may not or that cannot be changed are left
 * and told of; each of the others has an entry in the log, and `undo` is the id all of it is undone by (null when nothing changed).
 */
export async function changeMany(
  actor: Actor,
  input: ChangeManyInput,
): Promise<ManyDone & { undo: string | null; kind: BulkKind; assignee: string | null }> {
  return inTransaction(async (tx) => {
    const { change } = input
    const claims = await many.lockManyClaims(tx, actor, await chosen(tx, actor, input))
    authorise(actor, 'claim.edit', { deskId: actor.deskId })
    const assigneeId = change.kind === 'assign' ? change.assigneeId : null
    refuseIfAny(await assigneeIssues(tx, actor, assigneeId))

    const assignee = assigneeId === null ? null : await assigneeName(tx, actor, assigneeId)
    const { changing, left } = await plan(tx, actor, { claims, change, assignee })
    const done = { changed: changing.length, left, kind: change.kind, assignee }
    if (changing.length === 0) return { ...done, undo: null }
    const since = await write(tx, actor, change, changing)
    const before = changing.map(({ claim, plan: { was } }): KeptClaim => {
      return { id: claim.id, version: claim.version + 1, was, is: since(claim) }
    })
    const undo = await keepBulkChange(tx, actor, { kind: change.kind, before })

    await recordEvents(
      tx,
      actor,
      changing.map(({ claim, plan: { event } }) => ({ ...event, articleId: claim.articleId, claimId: claim.id })),
    )
    return { ...done, undo }
  })
}

async function chosen(tx: Tx, actor: Actor, input: ChangeManyInput): Promise<readonly string[]> {
  if ('claimIds' in input) {
    refuseMoreThanFit('You chose', input.claimIds.length)
    return input.claimIds
  }
  const found = (most: number) => claimsFound(tx, actor, input.filter, { at: now(), most })
  const ids = await found(MOST_AT_ONCE + 1)
  if (ids.length > MOST_AT_ONCE) refuseMoreThanFit('This finds', (await found(COUNTED + 1)).length)
  return ids
}

/** How far claims are counted that are too many. */
const COUNTED = 100_000

function refuseMoreThanFit(what: string, count: number): void {
  if (count <= MOST_AT_ONCE) return
  const [most, counted] = [MOST_AT_ONCE, Math.min(count, COUNTED)].map((each) => each.toLocaleString('en'))
  const said = count > COUNTED ? `more than ${counted}` : counted
  throw new Refusal('invalid', `${what} ${said} claims; at most ${most} can be changed at once. Choose fewer.`)
}

async function plan(
  tx: Tx,
  actor: Actor,
  { claims, change, assignee }: { claims: readonly ManyClaim[]; change: BulkChange; assignee: string | null },
): Promise<{ changing: Changing[]; left: LeftClaim[] }> {
  const ids = claims.map(({ id }) => id)
  const tags = change.kind === 'tag' || change.kind === 'untag' ? await many.tagsOfMany(tx, ids) : new Map()
  const reviewers = change.kind === 'reopen' ? await many.standingReviewersOfMany(tx, ids) : new Map()
  const changing: Changing[] = []
  const left: LeftClaim[] = []
  for (const claim of claims) {
    const facts = {
      timeZone: actor.timeZone,
      assignee,
      tags: tags.get(claim.id) ?? [],
      reviewers: reviewers.get(claim.id) ?? [],
    }
    const denied = denial(actor, ASKS[change.kind], claim)
    const planned: Plan = denied === null ? planOf(change, claim, facts) : { does: 'stay', sentence: denied }
    if (planned.does === 'change') changing.push({ claim, plan: planned })
    if (planned.does === 'stay') left.push({ id: claim.id, number: claim.number, sentence: planned.sentence })
  }
  return { changing, left }
}

/** Why this person may not do that to the claim; null when they may. */
function denial(actor: Actor, permission: Permission, claim: ManyClaim): string | null {
  try {
    authorise(actor, permission, claim)
    return null
  } catch (error) {
    if (error instanceof Refusal) return `C-${claim.number}: ${error.message}`
    throw error
  }
}

/** Writes the change into all claims; gives what each is since that its version does not tell. */
async function write(
  tx: Tx,
  actor: Actor,
  change: BulkChange,
  changing: readonly Changing[],
): Promise<(claim: ManyClaim) => Is> {
  const ids = changing.map(({ claim }) => claim.id)
  switch (change.kind) {
    case 'assign':
      await many.writeMany(tx, ids, { assigneeId: change.assigneeId })
      return () => ({ assigneeId: change.assigneeId })
    case 'priority':
      await many.writeMany(tx, ids, { priority: change.priority })
      return () => ({})
    case 'due':
      await many.writeMany(tx, ids, { dueAt: change.dueAt === null ? null : instantOf(change.dueAt, actor.timeZone) })
      return () => ({})
    case 'tag':
      await many.addTags(
        tx,
        actor,
        changing.flatMap(({ claim, plan: { addTags = [] } }) => addTags.map((name) => ({ claimId: claim.id, name }))),
      )
      await many.raiseVersions(tx, ids)
      return () => ({})
    case 'untag':
      await many.removeTags(
        tx,
        changing.flatMap(({ claim, plan: { removeTagIds = [] } }) =>
          removeTagIds.map((tagId) => ({ claimId: claim.id, tagId })),
        ),
      )
      await many.raiseVersions(tx, ids)
      return () => ({})
    case 'drop':
      await many.dropMany(tx, ids, change.reason)
      return ({ reopenedAt }) => ({
        status: 'dropped',
        dropReason: change.reason,
        reopenedAt: reopenedAt?.toISOString() ?? null,
      })
    case 'reopen': {
      const reopened = await many.reopenMany(tx, ids, now())
      return ({ id, status }) => {
        const { reopenedAt = null, goesOn = false } = reopened.get(id) ?? {}
        const laidOpen = status === 'dropped' && !goesOn ? 'yes' : 'no'
        return { status: 'checking', dropReason: null, reopenedAt: reopenedAt?.toISOString() ?? null, laidOpen }
      }
    }
  }
}
