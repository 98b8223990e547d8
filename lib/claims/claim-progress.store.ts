import type { Actor } from '@/lib/access/actor'
import type { Change } from '@/lib/audit/event.store'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound, Refusal } from '@/lib/shared/refusal'
import { type ClaimStatus, hasEnded, mayFollow, STATUS_WORDS } from './claim-status'

/** How a claim was settled: by a verdict or by an adjudication, with which rating, when. */
export type Settling = { ratingId: string; settledAt: Date } & (
  | { settledVerdictId: string }
  | { adjudicationId: string }
)

/** Moves a locked claim to a status that is not an end; how it had ended is cleared, its verdicts stay. */
export async function moveClaim(
  tx: Tx,
  claimId: string,
  to: Exclude<ClaimStatus, 'settled' | 'dropped'>,
): Promise<void> {
  await tx.$executeRaw(standingAs(claimId, to, {}))
}

/** The same as a change to go with others: made once the part `stands`, a verdict, is. */
export function movingOf(claimId: string, to: Exclude<ClaimStatus, 'settled' | 'dropped'>): Change {
  return onceStands(standingAs(claimId, to, {}))
}

function onceStands(change: Prisma.Sql): Change {
  return Prisma.sql`standing AS (${change} AND EXISTS (SELECT FROM stands))`
}

/** How a claim ended, in the same statement as its status: rules of the database hold them together. */
type Ending = Partial<{
  settledVerdictId: string
  adjudicationId: string
  ratingId: string
  settledAt: Date
  reason: string
}>

function standingAs(claimId: string, status: ClaimStatus, ending: Ending): Prisma.Sql {
  const { settledVerdictId = null, adjudicationId = null, ratingId = null, settledAt = null, reason = null } = ending
  return Prisma.sql`
    UPDATE "claim" SET status = ${status}::"ClaimStatus", settled_verdict_id = ${settledVerdictId}::uuid,
      adjudication_id = ${adjudicationId}::uuid, rating_id = ${ratingId}::uuid, settled_at = ${settledAt}::timestamptz,
      drop_reason = ${reason}, updated_at = ${now()}::timestamptz
    WHERE id = ${claimId}::uuid`
}

/** Takes a locked claim up again: back to checking, and only verdicts given from then on count among those it needs. A dropped one goes on as it was, sealed verdicts and all, unless those on it were laid open before. */
export async function reopenLockedClaim(tx: Tx, claimId: string, at: Date): Promise<void> {
  const goesOn = await isDroppedUnseen(tx, claimId)
  await moveClaim(tx, claimId, 'checking')
  if (goesOn) return
  // The clocks of two servers can differ: it is reopened after the last verdict on it, whatever they say.
  const { _max: newest } = await tx.verdict.aggregate({ where: { claimId }, _max: { givenAt: true } })
  const reopenedAt = new Date(Math.max(at.getTime(), (newest.givenAt?.getTime() ?? 0) + 1))
  await tx.claim.update({ where: { id: claimId }, data: { reopenedAt }, select: { id: true } })
}

async function isDroppedUnseen(tx: Tx, claimId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "claim" c WHERE c.id = ${claimId}::uuid AND c.status = 'dropped' AND NOT verdicts_were_seen(c)`
  return rows.length > 0
}

/** Everyone whose verdict on a locked claim stands. */
export async function standingReviewers(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.openVerdict.findMany({ where: { claimId }, select: { reviewerId: true } })
  return rows.map(({ reviewerId }) => reviewerId)
}

/** How many verdicts of one mind settle this claim of the actor's desk now: 1 to 3, by the desk's rule and by what the claim is. The rule is `verdicts_needed_by` in the database. */
export async function verdictsNeededBy(tx: Tx, actor: Actor, claimId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ needed: number }[]>`
    SELECT verdicts_needed_by(c) AS needed FROM "claim" c WHERE c.id = ${claimId}::uuid AND c.desk_id = ${actor.deskId}::uuid`
  if (row === undefined) throw notFound('claim')
  return row.needed
}

/** Settles a locked claim, or settles it anew. */
export async function settleClaim(tx: Tx, claimId: string, settling: Settling): Promise<void> {
  await tx.$executeRaw(standingAs(claimId, 'settled', settling))
}

/** The same as a change to go with others: made once the part `stands`, its verdict, is. A rule of the database looks for that. */
export function settlingOf(claimId: string, settling: Settling): Change {
  return onceStands(standingAs(claimId, 'settled', settling))
}

/** Drops a locked claim. */
export async function dropLockedClaim(tx: Tx, claimId: string, reason: string): Promise<void> {
  await tx.$executeRaw(standingAs(claimId, 'dropped', { reason }))
}

/** Throws `wrong-state` for a settled or dropped claim, saying what to do first. */
export function refuseEnded(claim: { number: number; status: ClaimStatus }): void {
  if (!hasEnded(claim.status)) return
  throw new Refusal(
    'wrong-state',
    `C-${claim.number} is ${STATUS_WORDS[claim.status].toLowerCase()}. Reopen C-${claim.number} first.`,
  )
}

/** Throws `wrong-state` unless the claim may go to that status from where it is. */
export function refuseUnlessMayFollow(claim: { number: number; status: ClaimStatus }, to: ClaimStatus): void {
  if (mayFollow(claim.status, to)) return
  const [is, wanted] = [STATUS_WORDS[claim.status].toLowerCase(), STATUS_WORDS[to].toLowerCase()]
  throw new Refusal('wrong-state', `C-${claim.number} is ${is}; it cannot become ${wanted}.`)
}

export type ClaimToAssign = { id: string; deskId: string; articleId: string; number: number; assigneeId: string | null }

/** Locks claims of the actor's desk, always in the same order. Throws `not-found` when one is not of this desk. */
export async function lockClaims(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ClaimToAssign[]> {
  const wanted = [...new Set(ids)]
  const claims = await tx.$queryRaw<ClaimToAssign[]>`
    SELECT id, desk_id AS "deskId", article_id AS "articleId", number, assignee_id AS "assigneeId"
    FROM "claim" WHERE id = ANY(${wanted}::uuid[]) AND desk_id = ${actor.deskId}::uuid ORDER BY id FOR UPDATE`
  if (claims.length < wanted.length) throw notFound('claim')
  return claims
}

/** Gives locked claims to a person, or takes them from whoever has them. */
export async function setAssignee(tx: Tx, ids: readonly string[], assigneeId: string | null): Promise<void> {
  await tx.claim.updateMany({ where: { id: { in: [...ids] } }, data: { assigneeId } })
}
