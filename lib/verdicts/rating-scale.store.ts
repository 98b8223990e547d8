import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { notFound } from '@/lib/shared/refusal'
import type { RatingFacts } from './rating'

export type KeptRating = RatingFacts & { id: string; retired: boolean }
export type LockedScale = { id: string; deskId: string; version: number; ratings: KeptRating[] }

/** Gives a new desk its scale, in this order. */
export async function insertRatingScale(tx: Tx, deskId: string, ratings: readonly RatingFacts[]): Promise<void> {
  const scale = await tx.ratingScale.create({ data: { deskId, name: 'Rating scale' }, select: { id: true } })
  await tx.rating.createMany({
    data: ratings.map((rating, position) => ({ ...rating, deskId, scaleId: scale.id, position })),
  })
}

/** Locks the scale of the actor's desk until the transaction ends. Throws `not-found` when the desk has none. */
export async function lockRatingScale(tx: Tx, actor: Actor): Promise<LockedScale> {
  await tx.$queryRaw`SELECT 1 FROM "rating_scale" WHERE desk_id = ${actor.deskId}::uuid FOR UPDATE`
  const scale = await tx.ratingScale.findUnique({
    where: { deskId: actor.deskId },
    select: { id: true, deskId: true, version: true, ratings: { orderBy: { position: 'asc' } } },
  })
  if (scale === null) throw notFound('rating scale')
  const ratings = scale.ratings.map(({ id, label, meaning, shape, colour, claimReviewValue, retiredAt }) => ({
    ...{ id, label, meaning, shape, colour, claimReviewValue },
    retired: retiredAt !== null,
  }))
  return { ...scale, ratings }
}

/** Writes the ratings in this order; those without an id are new, and none is ever deleted. Gives the new version of the scale. */
export async function saveRatings(
  tx: Tx,
  scale: LockedScale,
  ratings: readonly (RatingFacts & { id: string | null; retired: boolean })[],
): Promise<{ version: number }> {
  // Two ratings may swap labels, which the unique constraint would refuse half way: so all labels make room first.
  for (const { id } of scale.ratings)
    await tx.rating.update({ where: { id }, data: { label: id }, select: { id: true } })
  for (const [position, { id, retired, ...facts }] of ratings.entries()) {
    const retiredAt = retired ? now() : null
    if (id === null)
      await tx.rating.create({ data: { ...facts, position, retiredAt, deskId: scale.deskId, scaleId: scale.id } })
    else await tx.rating.update({ where: { id }, data: { ...facts, position, retiredAt } })
  }
  return tx.ratingScale.update({
    where: { id: scale.id },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
}
