import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { RatingShape } from '@/lib/verdicts/rating'

/** A rating a verdict may use. */
export type RatingInUse = {
  id: string
  label: string
  meaning: string
  shape: RatingShape
  colour: RatingShape
  claimReviewValue: number | null
}

/** The ratings a verdict of the actor's desk may use, in the order of the scale. */
export async function ratingsInUse(actor: Actor): Promise<RatingInUse[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  return db().rating.findMany({
    where: { deskId: actor.deskId, retiredAt: null },
    orderBy: { position: 'asc' },
    select: { id: true, label: true, meaning: true, shape: true, colour: true, claimReviewValue: true },
  })
}
