import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { type AgreementPage, measureAgreement, type Settling } from './agreement'
import { type AgreementFilter, pairOf, spanOf } from './agreement-filter'
import type { Pair, RatedClaim } from './rated-claim'

/** How many claims are measured at most, and how many verdicts on one; the newest claims, the first verdicts. */
export const CLAIMS_MEASURED = 5_000
const VERDICTS_OF_ONE = 20

/** How far the reviewers of the actor's desk, or two of them, agree in a period, and how long settling took. */
export async function agreement(actor: Actor, filter: AgreementFilter): Promise<AgreementPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const pair = pairOf(filter)
  const [rows, settling, kept, reviewers] = await Promise.all([
    firstVerdicts(actor, filter, pair),
    settlingOf(actor, filter, pair),
    db().rating.findMany({
      where: { deskId: actor.deskId },
      orderBy: { position: 'asc' },
      select: { id: true, label: true, shape: true, colour: true, claimReviewValue: true, retiredAt: true },
    }),
    db().user.findMany({
      where: { verdicts: { some: { deskId: actor.deskId } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
      take: 500,
    }),
  ])
  const given = new Set(rows.map(({ ratingId }) => ratingId))
  const ratings = kept.flatMap(({ retiredAt, ...rating }) =>
    retiredAt === null || given.has(rating.id) ? [rating] : [],
  )
  const claims = claimsOf(rows)
  return {
    ...measureAgreement(claims.slice(0, CLAIMS_MEASURED), ratings, pair),
    ...{ ratings, reviewers, pair, settling },
    more: claims.length > CLAIMS_MEASURED ? 'yes' : 'no',
  }
}

type FirstVerdict = { claimId: string; reviewerId: string; ratingId: string }

/**
 * The first verdict of each reviewer on each claim that got its second one in the period, so that a claim belongs to one period. Left out are
 * claims that are still being checked, since a share of few tells what a sealed verdict says; and verdicts given after an adjudication.
 */
async function firstVerdicts(actor: Actor, filter: AgreementFilter, pair: Pair | null): Promise<FirstVerdict[]> {
  const { since, until } = spanOf(filter, actor.timeZone)
  const people = pair === null ? null : [pair.first, pair.second]
  return db().$queryRaw<FirstVerdict[]>`
    WITH first_of_each AS (
      SELECT DISTINCT ON (v.claim_id, v.reviewer_id) v.claim_id, v.reviewer_id, v.rating_id, v.given_at, v.id
      FROM verdict v
      JOIN claim c ON c.id = v.claim_id
      WHERE v.desk_id = ${actor.deskId}::uuid
        AND c.status IN ('settled', 'disputed')
        AND (${people}::uuid[] IS NULL OR v.reviewer_id = ANY (${people}::uuid[]))
        AND EXISTS (
          SELECT 1 FROM verdict late
          WHERE late.claim_id = v.claim_id AND late.given_at >= ${since} AND late.given_at < ${until}
        )
      ORDER BY v.claim_id, v.reviewer_id, v.given_at, v.id
    ), placed AS (
      SELECT f.*, row_number() OVER (PARTITION BY f.claim_id ORDER BY f.given_at, f.id) AS place
      FROM first_of_each f
      WHERE NOT EXISTS (
        SELECT 1 FROM adjudication a WHERE a.claim_id = f.claim_id AND a.decided_at <= f.given_at
      )
    ), compared AS (
      SELECT claim_id, given_at AS second_at
      FROM placed
      WHERE place = 2 AND given_at >= ${since} AND given_at < ${until}
      ORDER BY given_at DESC, claim_id
      LIMIT ${CLAIMS_MEASURED + 1}
    )
    SELECT p.claim_id AS "claimId", p.reviewer_id AS "reviewerId", p.rating_id AS "ratingId"
    FROM placed p
    JOIN compared c ON c.claim_id = p.claim_id
    WHERE p.place <= ${VERDICTS_OF_ONE}
    ORDER BY c.second_at DESC, p.claim_id, p.place`
}

/** Of a pair, only claims on which both gave a verdict. */
async function settlingOf(actor: Actor, filter: AgreementFilter, pair: Pair | null): Promise<Settling> {
  const { since, until } = spanOf(filter, actor.timeZone)
  const people = pair === null ? null : [pair.first, pair.second]
  const [row] = await db().$queryRaw<Settling[]>`
    WITH first_settled AS (
      SELECT claim_id, min(at) AS at
      FROM event
      WHERE desk_id = ${actor.deskId}::uuid AND kind = 'claim.settled'
      GROUP BY claim_id
      HAVING min(at) >= ${since} AND min(at) < ${until}
    )
    SELECT count(*)::int AS settled,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM s.at - c.created_at) / 3600))::float8 AS "medianHours",
      (count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM event e WHERE e.claim_id = s.claim_id AND e.kind = 'claim.reopened' AND e.at > s.at
      )))::int AS reopened
    FROM first_settled s
    JOIN claim c ON c.id = s.claim_id
    WHERE ${people}::uuid[] IS NULL OR (
      SELECT count(DISTINCT v.reviewer_id) FROM verdict v WHERE v.claim_id = c.id AND v.reviewer_id = ANY (${people}::uuid[])
    ) = 2`
  return row ?? { settled: 0, medianHours: null, reopened: 0 }
}

/** Rows come claim by claim. */
function claimsOf(rows: readonly FirstVerdict[]): RatedClaim[] {
  const claims = new Map<string, { reviewerId: string; ratingId: string }[]>()
  for (const { claimId, ...verdict } of rows) {
    const verdicts = claims.get(claimId)
    if (verdicts === undefined) claims.set(claimId, [verdict])
    else verdicts.push(verdict)
  }
  return [...claims].map(([claimId, verdicts]) => ({ claimId, verdicts }))
}
