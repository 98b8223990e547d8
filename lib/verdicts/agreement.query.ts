import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
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
    reviewersOf(actor),
  ])
  const given = new Set(rows.flatMap((row) => row.ratings))
  const ratings = kept.flatMap(({ retiredAt, ...rating }) =>
    retiredAt === null || given.has(rating.id) ? [rating] : [],
  )
  return {
    ...measureAgreement(claimsOf(rows), ratings, pair),
    ...{ ratings, reviewers, pair, settling },
    more: rows.some(({ last }) => last > CLAIMS_MEASURED) ? 'yes' : 'no',
  }
}

/** Everyone who ever gave a verdict, by name: each asked for by themselves, which is one look into an index. */
async function reviewersOf(actor: Actor): Promise<AgreementPage['reviewers']> {
  return db().$queryRaw<AgreementPage['reviewers']>`
    SELECT u.id, u.name FROM "user" u
    WHERE (SELECT v.reviewer_id FROM verdict v WHERE v.desk_id = ${actor.deskId}::uuid AND v.reviewer_id >= u.id
      ORDER BY v.reviewer_id LIMIT 1) = u.id
    ORDER BY u.name, u.id LIMIT 500`
}

/** So many claims, the last of them in which place from the newest on, on which these people gave these ratings in turn. */
type RatedAlike = { reviewers: string[]; ratings: string[]; claims: number; last: number }

/**
 * The first verdict of each reviewer on each claim that got its second one in the period, so that a claim belongs to one period. Left out are
 * claims that are still being checked, since a share of few tells what a sealed verdict says; and verdicts given after an adjudication. Which
 * verdict is whose first, and the second on its claim, stands in its row: so the many that one person settled are passed by.
 */
async function firstVerdicts(actor: Actor, filter: AgreementFilter, pair: Pair | null): Promise<RatedAlike[]> {
  const { since, until } = spanOf(filter, actor.timeZone)
  const { second, theirs } = pair === null ? OF_ALL : ofPair(pair)
  return db().$queryRaw<RatedAlike[]>`
    WITH compared AS (
      SELECT v.claim_id, v.given_at AS second_at
      FROM verdict v JOIN claim c ON c.id = v.claim_id
      WHERE v.desk_id = ${actor.deskId}::uuid AND v.given_at >= ${since} AND v.given_at < ${until}
        AND c.status IN ('settled', 'disputed') AND ${second}
      ORDER BY v.given_at DESC, v.claim_id
      LIMIT ${CLAIMS_MEASURED + 1}
    ), rated AS (
      SELECT array_agg(v.reviewer_id::text ORDER BY v.place) AS reviewers, array_agg(v.rating_id::text ORDER BY v.place) AS ratings,
        row_number() OVER (ORDER BY k.second_at DESC, k.claim_id) AS nth
      FROM compared k JOIN verdict v ON v.claim_id = k.claim_id
      WHERE ${theirs}
      GROUP BY k.claim_id, k.second_at
    )
    SELECT reviewers, ratings, (count(*) FILTER (WHERE nth <= ${CLAIMS_MEASURED}))::int AS claims, max(nth)::int AS last
    FROM rated GROUP BY reviewers, ratings ORDER BY min(nth)`
}

/** Which verdict is the second on its claim, and which of the claim are compared; of a pair, only theirs are counted. */
const OF_ALL = {
  second: Prisma.sql`v.place = 2`,
  theirs: Prisma.sql`v.place BETWEEN 1 AND ${VERDICTS_OF_ONE}`,
}

function ofPair({ first, second }: Pair): typeof OF_ALL {
  const one = Prisma.sql`ANY (${[first, second]}::uuid[])`
  return {
    second: Prisma.sql`v.place > 1 AND v.reviewer_id = ${one} AND EXISTS (
      SELECT FROM verdict b WHERE b.claim_id = v.claim_id AND b.reviewer_id = ${one} AND b.place BETWEEN 1 AND v.place - 1)`,
    theirs: Prisma.sql`v.place > 0 AND v.reviewer_id = ${one}`,
  }
}

/** Of a pair, only claims on which both gave a verdict; of more than are measured, the newest. Only one that was reopened can be settled again. */
async function settlingOf(actor: Actor, filter: AgreementFilter, pair: Pair | null): Promise<Settling> {
  const { since, until } = spanOf(filter, actor.timeZone)
  const both =
    pair === null
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT FROM open_verdict o WHERE o.claim_id = e.claim_id AND o.reviewer_id = ${pair.first}::uuid)
          AND EXISTS (SELECT FROM open_verdict o WHERE o.claim_id = e.claim_id AND o.reviewer_id = ${pair.second}::uuid)`
  const [row] = await db().$queryRaw<(Omit<Settling, 'more'> & { found: number })[]>`
    WITH first_settled AS (
      SELECT e.claim_id, e.at, c.created_at, c.reopened_at
      FROM event e JOIN claim c ON c.id = e.claim_id
      WHERE e.desk_id = ${actor.deskId}::uuid AND e.kind = 'claim.settled' AND e.at >= ${since} AND e.at < ${until} ${both}
        AND (c.reopened_at IS NULL OR NOT EXISTS (
          SELECT FROM event b WHERE b.claim_id = e.claim_id AND b.kind = 'claim.settled' AND (b.at, b.id) < (e.at, e.id)
        ))
      ORDER BY e.at DESC, e.claim_id
      LIMIT ${CLAIMS_MEASURED + 1}
    )
    SELECT (SELECT count(*)::int FROM first_settled) AS found, count(*)::int AS settled,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM s.at - s.created_at) / 3600))::float8 AS "medianHours",
      (count(*) FILTER (WHERE s.reopened_at IS NOT NULL AND EXISTS (
        SELECT FROM event e WHERE e.claim_id = s.claim_id AND e.kind = 'claim.reopened' AND e.at > s.at
      )))::int AS reopened
    FROM (SELECT * FROM first_settled ORDER BY at DESC, claim_id LIMIT ${CLAIMS_MEASURED}) s`
  if (row === undefined) return { settled: 0, medianHours: null, reopened: 0, more: 'no' }
  const { found, ...settling } = row
  return { ...settling, more: found > CLAIMS_MEASURED ? 'yes' : 'no' }
}

/** One claim after the other: thousands of them are rated in a few hundred ways. */
function claimsOf(rows: readonly RatedAlike[]): RatedClaim[] {
  return rows.flatMap(({ reviewers, ratings, claims }) => {
    const verdicts = reviewers.map((reviewerId, index) => ({ reviewerId, ratingId: ratings[index] ?? '' }))
    return Array.from({ length: claims }, () => ({ verdicts }))
  })
}
