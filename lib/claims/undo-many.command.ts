import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvents } from '@/lib/audit/event.store'
import { inTransaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { type LeftClaim, type ManyDone, UNDONE_WITHIN_MS } from './bulk-change'
import { type LockedBulk, lockBulkChange, lockKeptClaims, markUndone, putBack, tooFewAgree } from './bulk-change.store'
import type { UndoManyInput } from './change-many.input'
import type { KeptClaim, ManyClaim } from './many-claim'
import { namesOfAssignees, standingReviewersOfMany, tagNames, tagsOfMany } from './many-claims.store'
import { planUndo, type UndoFacts } from './plan-undo'

type Kept = ManyClaim & { kept: Pick<KeptClaim, 'version' | 'was' | 'is'> }

/**
 * Undoes a change to many claims: by whoever made it, within a day, once. What stood before is put back wherever nobody changed the claim
 * since; the others are left and told of. Each claim put back has an entry in the log.
 */
export async function undoMany(actor: Actor, input: UndoManyInput): Promise<ManyDone> {
  return inTransaction(async (tx) => {
    const bulk = await lockBulkChange(tx, actor, input.id)
    authorise(actor, 'bulk.undo', { deskId: bulk.deskId, authorId: bulk.byId })
    refuseTooLate(bulk)

    const claims = await lockKeptClaims(tx, bulk)
    const factsOf = await readFacts(tx, actor, claims)
    const back: { claim: Kept; event: Parameters<typeof recordEvents>[2][number] }[] = []
    const left: LeftClaim[] = []
    for (const claim of claims) {
      const plan = planUndo(claim, claim.kept, factsOf(claim))
      const { id, number, articleId } = claim
      if (plan.does === 'stay') left.push({ id, number, sentence: plan.sentence })
      else back.push({ claim, event: { ...plan.event, articleId, claimId: id } })
    }

    const what = back[0]?.claim.kept.was.what
    const kept = back.map(({ claim }) => ({ id: claim.id, was: claim.kept.was }))
    if (what !== undefined) await putBack(tx, actor, what, kept)
    await markUndone(tx, bulk.id)

    await recordEvents(
      tx,
      actor,
      back.map(({ event }) => event),
    )
    return { changed: back.length, left }
  })
}

function refuseTooLate({ at, undoneAt }: LockedBulk): void {
  if (undoneAt !== null) throw new Refusal('wrong-state', 'This was undone already.')
  if (now().getTime() - at.getTime() <= UNDONE_WITHIN_MS) return
  throw new Refusal('wrong-state', 'This was done more than a day ago: change the claims again instead.')
}

/** What planning needs of all claims, in a fixed number of statements. */
async function readFacts(tx: Tx, actor: Actor, claims: readonly Kept[]): Promise<(claim: Kept) => UndoFacts> {
  const ids = claims.map(({ id }) => id)
  const had = claims.flatMap(({ kept: { was } }) =>
    was.what === 'assignee' && was.assigneeId !== null ? [was.assigneeId] : [],
  )
  const names = await namesOfAssignees(tx, actor, [...new Set(had)])
  const tagIds = claims.flatMap(({ kept: { was } }) => (was.what === 'tags' ? was.tagIds : []))
  const isOfTags = claims[0]?.kept.was.what === 'tags'
  const tags = isOfTags ? await tagsOfMany(tx, ids) : new Map<string, { name: string }[]>()
  const named = await tagNames(tx, actor, [...new Set(tagIds)])
  const reopened = claims.filter(({ kept: { is } }) => is.status === 'checking')
  const reviewers = reopened.length === 0 ? new Map<string, string[]>() : await standingReviewersOfMany(tx, ids)
  const settled = reopened.flatMap(({ id, kept: { was } }) =>
    was.what === 'standing' && was.settledVerdictId !== null ? [{ id, was }] : [],
  )
  const tooFew = await tooFewAgree(tx, settled)
  return ({ id, kept: { was } }) => ({
    timeZone: actor.timeZone,
    assignee: was.what === 'assignee' && was.assigneeId !== null ? (names.get(was.assigneeId) ?? null) : null,
    tags: {
      now: (tags.get(id) ?? []).map(({ name }) => name),
      before: was.what === 'tags' ? was.tagIds.flatMap((tagId) => named.get(tagId) ?? []) : [],
    },
    reviewers: reviewers.get(id) ?? [],
    tooFewAgree: tooFew.has(id) ? 'yes' : 'no',
  })
}
