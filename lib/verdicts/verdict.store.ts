import type { Actor } from '@/lib/access/actor'
import type { Change } from '@/lib/audit/event.store'
import { Prisma } from '@/lib/db/client'
import { newRowIds } from '@/lib/db/new-row-ids'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Round, roundOf } from './settle'

export type OpenVerdictOf = { verdictId: string; reviewerId: string; ratingId: string; rating: string; round: Round }

/** A rating of the actor's desk that new verdicts may use; null for any other. */
export async function usableRating(
  tx: Tx,
  actor: Actor,
  ratingId: string,
): Promise<{ id: string; label: string } | null> {
  return tx.rating.findFirst({
    where: { id: ratingId, deskId: actor.deskId, retiredAt: null },
    select: { id: true, label: true },
  })
}

/** The verdicts of a locked claim that stand now, one for each reviewer, oldest first. */
export async function openVerdictsOf(tx: Tx, claimId: string): Promise<OpenVerdictOf[]> {
  const rows = await tx.$queryRaw<(Omit<OpenVerdictOf, 'round'> & { givenAt: Date; reopenedAt: Date | null })[]>`
    SELECT v.id AS "verdictId", o.reviewer_id AS "reviewerId", r.id AS "ratingId", r.label AS rating, v.given_at AS "givenAt",
      c.reopened_at AS "reopenedAt"
    FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id JOIN "rating" r ON r.id = v.rating_id JOIN "claim" c ON c.id = o.claim_id
    WHERE o.claim_id = ${claimId}::uuid ORDER BY v.id`
  return rows.map(({ givenAt, reopenedAt, ...open }) => ({ ...open, round: roundOf(givenAt, reopenedAt) }))
}

/** Everyone who ever gave a verdict on the claim. */
export async function verdictGivers(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.verdict.findMany({ where: { claimId }, distinct: ['reviewerId'], select: { reviewerId: true } })
  return rows.map((row) => row.reviewerId)
}

/** The editors and admins at work on the actor's desk who never gave a verdict on the claim: who could decide between those that differ. */
export async function couldAdjudicate(tx: Tx, actor: Actor, claimId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({
    where: {
      deskId: actor.deskId,
      role: { in: ['editor', 'admin'] },
      disabledAt: null,
      user: { disabledAt: null, verdicts: { none: { claimId } } },
    },
    select: { userId: true },
  })
  return rows.map(({ userId }) => userId)
}

type NewVerdict = {
  claimId: string
  ratingId: string
  rationale: string
  fix: string | null
  evidenceIds: readonly string[]
  givenAt: Date
}

/** The actor's verdict on a locked claim, and that it stands instead of the one that stood as changes to go with others; what is to come after it waits for `stands`. */
export function verdictGiven(
  actor: Actor,
  { claimId, ratingId, rationale, fix, evidenceIds, givenAt }: NewVerdict,
  supersedesId: string | null,
): { id: string; changes: Change[] } {
  const [id = ''] = newRowIds(1, now())
  const given = Prisma.sql`given AS (
    INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale, fix, supersedes_id, given_at)
    VALUES (${id}::uuid, ${actor.deskId}::uuid, ${claimId}::uuid, ${actor.userId}::uuid, ${ratingId}::uuid, ${rationale}, ${fix},
      ${supersedesId}::uuid, ${givenAt}::timestamptz)
    RETURNING id, desk_id, claim_id, reviewer_id
  )`
  const rests = Prisma.sql`rests AS (
    INSERT INTO "verdict_evidence" (verdict_id, evidence_id) SELECT given.id, e.id FROM given, unnest(${evidenceIds}::uuid[]) AS e(id)
  )`
  const stands = Prisma.sql`stands AS (
    INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id) SELECT desk_id, claim_id, reviewer_id, id FROM given
    ON CONFLICT (claim_id, reviewer_id) DO UPDATE SET verdict_id = EXCLUDED.verdict_id RETURNING claim_id
  )`
  return { id, changes: [given, rests, stands] }
}

type NewAdjudication = { claimId: string; ratingId: string; rationale: string; fix: string | null; decidedAt: Date }

/** Adds the actor's decision on a locked claim, between the verdicts that stand. */
export async function insertAdjudication(
  tx: Tx,
  actor: Actor,
  adjudication: NewAdjudication,
  between: readonly OpenVerdictOf[],
): Promise<{ id: string }> {
  const { id } = await tx.adjudication.create({
    data: { deskId: actor.deskId, editorId: actor.userId, ...adjudication },
    select: { id: true },
  })
  await tx.adjudicationVerdict.createMany({ data: between.map(({ verdictId }) => ({ adjudicationId: id, verdictId })) })
  return { id }
}
