import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { lockClaim } from './claim.store'
import { moveClaim } from './claim-progress.store'
import { hasEnded } from './claim-status'
import type { ReopenClaimInput } from './reopen-claim.input'

/** Takes a settled or dropped claim up again: back to checking, with all its evidence and verdicts. Refuses any other. */
export async function reopenClaim(actor: Actor, input: ReopenClaimInput): Promise<{ id: string; number: number }> {
  return inTransaction(async (tx) => {
    const claim = await lockClaim(tx, actor, input.claimId)
    authorise(actor, 'claim.reopen', claim)
    if (!hasEnded(claim.status)) throw new Refusal('wrong-state', `C-${claim.number} is being worked on already.`)

    await moveClaim(tx, claim.id, 'checking')

    await recordEvent(tx, actor, {
      kind: 'claim.reopened',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { number: claim.number, reason: input.reason },
    })
    return { id: claim.id, number: claim.number }
  })
}
