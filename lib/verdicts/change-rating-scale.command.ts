import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { type Issues, refuseIfAny } from '@/lib/shared/refusal'
import type { ChangeRatingScaleInput } from './change-rating-scale.input'
import { scaleIssues } from './rating'
import { lockRatingScale, type LockedScale, saveRatings } from './rating-scale.store'

/** Replaces the desk's scale. Refuses a stale version, labels used twice, and leaving out a rating: retired ones stay, because verdicts were given with them. */
export async function changeRatingScale(actor: Actor, input: ChangeRatingScaleInput): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const scale = await lockRatingScale(tx, actor)
    authorise(actor, 'desk.change-settings', scale)
    refuseStale('rating scale', scale, input.version, { labels: scale.ratings.map(({ label }) => label).join(', ') })
    refuseIfAny({ ...scaleIssues(input.ratings), ...keepIssues(scale, input.ratings) })

    const saved = await saveRatings(tx, scale, input.ratings)

    const labels = input.ratings.filter(({ retired }) => !retired).map(({ label }) => label)
    await recordEvent(tx, actor, { kind: 'desk.ratings-changed', data: { labels } })
    return saved
  })
}

function keepIssues(scale: LockedScale, ratings: ChangeRatingScaleInput['ratings']): Issues {
  const sent = ratings.flatMap(({ id }) => id ?? [])
  const unknown = sent.some(
    (id, index) => !scale.ratings.some((rating) => rating.id === id) || sent.indexOf(id) !== index,
  )
  if (unknown) return { ratings: ['One of these ratings is not of this scale.'] }
  const missing = scale.ratings.find(({ id }) => !sent.includes(id))
  return missing === undefined ? {} : { ratings: [`“${missing.label}” cannot be left out: retire it instead.`] }
}
