import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { notFound } from '@/lib/shared/refusal'
import type { KeptRating } from './rating-scale.store'

export type RatingScale = {
  version: number
  /** In the desk's order, retired ones too. */
  ratings: KeptRating[]
  can: { change: boolean }
}

/** The rating scale of the actor's desk. */
export async function ratingScale(actor: Actor): Promise<RatingScale> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const scale = await db().ratingScale.findUnique({
    where: { deskId: actor.deskId },
    select: { version: true, ratings: { orderBy: { position: 'asc' } } },
  })
  if (scale === null) throw notFound('rating scale')
  return {
    version: scale.version,
    ratings: scale.ratings.map(({ id, label, meaning, shape, colour, claimReviewValue, retiredAt }) => ({
      ...{ id, label, meaning, shape, colour, claimReviewValue },
      retired: retiredAt !== null,
    })),
    can: { change: may(actor, 'desk.change-settings', actor) },
  }
}
