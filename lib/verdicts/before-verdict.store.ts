import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { roundOf, type Settlement } from './settle'
import type { OpenVerdictOf } from './verdict.store'

/** What it takes to know whether a verdict on a claim may be given, and where the claim stands with it. */
export type BeforeVerdict = {
  /** Whether the desk seals verdicts until one's own is given. */
  seals: boolean
  /** How many verdicts of one mind settle the claim now, 1 to 3. */
  needed: number
  /** The label of the rating that is wanted; null unless new verdicts on this desk may use it. */
  rating: string | null
  /** How many of the pieces it is to rest on are evidence of this claim that is not withdrawn. */
  standing: number
  /** The editor whose decision stands on the claim; null when none does. */
  decidedBy: string | null
  /** How and when it was settled; null when it is not. */
  settled: (Settlement & { settledAt: Date }) | null
  reopenedAt: Date | null
  /** The verdicts that stand, one for each reviewer, oldest first. */
  open: OpenVerdictOf[]
}

type Row = Pick<BeforeVerdict, 'seals' | 'needed' | 'rating' | 'standing' | 'decidedBy' | 'reopenedAt'> & {
  ratingId: string | null
  adjudicationId: string | null
  settledAt: Date | null
  open: (Omit<OpenVerdictOf, 'round'> & { givenAt: string })[]
}

/** All of that of a locked claim of the actor's desk, in one statement after the lock: so nothing of it is older than the lock. */
export async function readBeforeVerdict(
  tx: Tx,
  actor: Actor,
  claimId: string,
  wanted: { ratingId: string; evidenceIds: readonly string[] },
): Promise<BeforeVerdict> {
  const [row] = await tx.$queryRaw<Row[]>`/* prepared */
    SELECT d.seal_verdicts AS seals, verdicts_needed_by(c) AS needed, c.rating_id AS "ratingId", c.adjudication_id AS "adjudicationId",
      c.settled_at AS "settledAt", c.reopened_at AS "reopenedAt",
      (SELECT r.label FROM "rating" r WHERE r.id = ${wanted.ratingId}::uuid AND r.desk_id = d.id AND r.retired_at IS NULL) AS rating,
      (SELECT a.editor_id FROM "adjudication" a WHERE a.id = c.adjudication_id) AS "decidedBy",
      ${standingOf(wanted.evidenceIds)} AS standing,
      (SELECT coalesce(json_agg(json_build_object('verdictId', v.id, 'reviewerId', o.reviewer_id, 'ratingId', r.id, 'rating', r.label,
          'givenAt', v.given_at) ORDER BY v.id), '[]')
        FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id JOIN "rating" r ON r.id = v.rating_id
        WHERE o.claim_id = c.id) AS open
    FROM "claim" c JOIN "desk" d ON d.id = c.desk_id WHERE c.id = ${claimId}::uuid AND d.id = ${actor.deskId}::uuid`
  if (row === undefined) throw notFound('claim')
  const { ratingId, adjudicationId, settledAt, open, ...rest } = row
  const by = adjudicationId === null ? 'verdict' : 'adjudication'
  return {
    ...rest,
    settled: ratingId === null || settledAt === null ? null : { ratingId, settledAt, by },
    open: open.map(({ givenAt, ...each }) => ({ ...each, round: roundOf(new Date(givenAt), row.reopenedAt) })),
  }
}

/** Most verdicts name no evidence: then none is looked for, nor such a look planned. */
function standingOf(evidenceIds: readonly string[]): Prisma.Sql {
  if (evidenceIds.length === 0) return Prisma.sql`0`
  return Prisma.sql`(
    SELECT count(*)::int FROM "evidence" e WHERE e.id = ANY(${evidenceIds}::uuid[]) AND e.claim_id = c.id AND e.withdrawn_at IS NULL)`
}
