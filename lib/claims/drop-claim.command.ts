import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { lockClaim } from './claim.store'
import { dropLockedClaim, refuseUnlessMayFollow } from './claim-progress.store'
import type { DropClaimInput } from './drop-claim.input'

/** Drops a claim with a reason; it stays in the record. Refuses a claim that has ended. */
export async function dropClaim(actor: Actor, input: DropClaimInput): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'claim.drop', claim)
    refuseUnlessMayFollow(claim, 'dropped')

    await dropLockedClaim(tx, claim.id, input.reason)

    await recordEvent(tx, actor, {
      kind: 'claim.dropped',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, reason: input.reason },
    })
    return { id: claim.id, number: claim.number }
  })
}
