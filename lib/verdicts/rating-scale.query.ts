import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import type { KeptRating } from './rating-scale.store'

export type RatingScale = {
  version: number
  /** In the desk's order, retired ones too. */
  ratings: (KeptRating & { verdicts: number })[]
  can: { change: boolean }
}

/** The rating scale of the actor's desk, with how many verdicts were given with each rating; those sealed for the actor are not counted, since a count that grows would tell them. */
export async function ratingScale(actor: Actor): Promise<RatingScale> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const scale = await db().ratingScale.findUnique({
    where: { deskId: actor.deskId },
    select: { version: true, ratings: { orderBy: { position: 'asc' } } },
  })
  if (scale === null) throw notFound('rating scale')
  const given = await verdictsGivenWith(actor)
  return {
    version: scale.version,
    ratings: scale.ratings.map(({ id, label, meaning, shape, colour, claimReviewValue, retiredAt }) => ({
      ...{ id, label, meaning, shape, colour, claimReviewValue },
      retired: retiredAt !== null,
      verdicts: given.get(id) ?? 0,
    })),
    can: { change: may(actor, 'desk.change-settings', actor) },
  }
}

async function verdictsGivenWith(actor: Actor): Promise<ReadonlyMap<string, number>> {
  const { sealVerdicts } = await db().desk.findUniqueOrThrow({
    where: { id: actor.deskId },
    select: { sealVerdicts: true },
  })
  const rows = sealVerdicts ? await unsealedVerdicts(actor) : await allVerdicts(actor)
  return new Map(rows.map(({ ratingId, count }) => [ratingId, count]))
}

type Given = { ratingId: string; count: number }

/** Of a desk that seals nothing, along the index of ratings alone. */
async function allVerdicts(actor: Actor): Promise<Given[]> {
  return db().$queryRaw<Given[]>`
    SELECT r.id AS "ratingId", (SELECT count(*)::int FROM "verdict" v WHERE v.rating_id = r.id) AS count
    FROM "rating" r WHERE r.desk_id = ${actor.deskId}::uuid`
}

async function unsealedVerdicts(actor: Actor): Promise<Given[]> {
  return db().$queryRaw<Given[]>`
    SELECT v.rating_id AS "ratingId", count(*)::int AS count
    FROM "verdict" v JOIN "claim" c ON c.id = v.claim_id
    WHERE v.desk_id = ${actor.deskId}::uuid
      AND (v.reviewer_id = ${actor.userId}::uuid OR v.given_at < verdicts_count_since(c)
        OR NOT verdicts_are_sealed(c, ${actor.userId}::uuid))
    GROUP BY v.rating_id`
}
