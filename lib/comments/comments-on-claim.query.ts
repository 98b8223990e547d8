import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { sealedVerdicts } from '@/lib/access/sealed.store'
import { atOneMoment } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import type { ShownTalk } from './comment'
import { readTalk } from './talk.store'

/**
 * What is said about a claim, its evidence and its verdicts: the newest 200 comments, or those before the comment `before`.
 * A verdict that is sealed for the actor has no comments. Throws `not-found`.
 */
export async function commentsOnClaim(actor: Actor, claimId: string, before: string | null = null): Promise<ShownTalk> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(claimId)) throw notFound('claim')
  return atOneMoment(async (tx) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId, deskId: actor.deskId }, select: { id: true } })
    if (claim === null) throw notFound('claim')
    const sealed = [...(await sealedVerdicts(tx, actor, [claim.id])).keys()]
    const notSealed = { OR: [{ verdictId: null }, { verdictId: { notIn: sealed } }] }
    return readTalk(tx, actor, { claimId: claim.id, ...notSealed }, before)
  })
}
