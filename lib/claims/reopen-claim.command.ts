import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { lockClaim } from './claim.store'
import { reopenLockedClaim, standingReviewers } from './claim-progress.store'
import { hasEnded } from './claim-status'
import type { ReopenClaimInput } from './reopen-claim.input'

/** Takes a settled or dropped claim up again: back to checking, with all its evidence and verdicts. Only verdicts given from now on count among those it needs, unless it was dropped before they were seen: then it goes on as it was. Refuses any other claim. */
export async function reopenClaim(actor: Actor, input: ReopenClaimInput): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'claim.reopen', claim)
    if (!hasEnded(claim.status)) throw new Refusal('wrong-state', `C-${claim.number} is being worked on already.`)

    await reopenLockedClaim(tx, claim.id, now())

    await recordEvent(tx, actor, {
      kind: 'claim.reopened',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, reason: input.reason, because: input.because ?? 'other' },
      tell: [{ userIds: [...(await standingReviewers(tx, claim.id)), claim.assigneeId], because: 'reopened' }],
    })
    return { id: claim.id, number: claim.number }
  })
}
