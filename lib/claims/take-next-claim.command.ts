import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { setAssignee } from './claim-progress.store'
import type { TakeNextClaimInput } from './take-next-claim.input'
import { lockFreeClaim } from './take-next-claim.store'

/** Gives the actor the next claim that nobody works on; no claim is ever given to two. Refuses (`wrong-state`) when none is free. */
export async function takeNextClaim(
  actor: Actor,
  input: TakeNextClaimInput,
): Promise<{ id: string; number: number; articleId: string }> {
  return inTransaction(async (tx) => {
    const claim = await lockFreeClaim(tx, actor, { articleId: input.articleId, at: now() })
    authorise(actor, 'claim.take', { deskId: actor.deskId })
    if (claim === null) throw new Refusal('wrong-state', NOTHING_FREE)

    await setAssignee(tx, [claim.id], actor.userId)

    const { id, articleId, number, look } = claim
    await recordEvent(tx, actor, { kind: 'claim.taken', articleId, claimId: id, data: { number, look } })
    return { id, number, articleId }
  })
}

const NOTHING_FREE =
  'No claim is free: each that waits for a verdict is in somebody’s hands, or has yours already. Ask who has much to hand one over.'
