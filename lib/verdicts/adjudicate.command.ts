import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { lockClaim } from '@/lib/claims/claim.store'
import { settleClaim } from '@/lib/claims/claim-progress.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import type { AdjudicateInput } from './adjudicate.input'
import { insertAdjudication, openVerdictsOf, usableRating, verdictGivers } from './verdict.store'

/** Decides between verdicts that differ, which settles the claim. Refuses whoever gave a verdict on it, and a claim that is not disputed. */
export async function adjudicate(
  actor: Actor,
  input: AdjudicateInput,
): Promise<{ id: string; claimNumber: number; rating: string }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'claim.adjudicate', { ...claim, verdictBy: await verdictGivers(tx, claim.id) })
    if (claim.status !== 'disputed')
      throw new Refusal('wrong-state', `C-${claim.number} is not disputed; there is nothing to decide.`)
    const rating = await usableRating(tx, actor, input.ratingId)
    refuseIfAny(rating === null ? { ratingId: ['Choose a rating of this desk’s scale.'] } : {})

    const decidedAt = now()
    const { claimId, ratingId, rationale, fix } = input
    const between = await openVerdictsOf(tx, claim.id)
    const { id } = await insertAdjudication(tx, actor, { claimId, ratingId, rationale, fix, decidedAt }, between)
    await settleClaim(tx, claim.id, { adjudicationId: id, ratingId, settledAt: decidedAt })

    const label = rating?.label ?? ''
    const { number } = claim
    const about = { articleId: claim.articleId, claimId }
    const reviewers = between.map(({ reviewerId }) => reviewerId)
    await recordEvent(tx, actor, {
      kind: 'claim.adjudicated',
      ...about,
      data: { number, rating: label },
      tell: [{ userIds: reviewers, because: 'decided' }],
    })
    await recordEvent(tx, actor, {
      kind: 'claim.settled',
      ...about,
      data: { number, rating: label, by: 'adjudication' },
    })
    return { id, claimNumber: number, rating: label }
  })
}
