import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { sealedVerdicts } from '@/lib/access/sealed.store'
import { atOneMoment } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import { isRowId } from '@/lib/shared/row-id'
import type { CommentWording } from './comment'

/** All wordings of a comment, from the first to the one that stands. Throws `not-found`, also for one on a verdict that is sealed for the actor. */
export async function commentWordings(actor: Actor, commentId: string): Promise<CommentWording[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  if (!isRowId(commentId)) throw notFound('comment')
  return atOneMoment(async (tx) => {
    const comment = await tx.comment.findFirst({
      where: { id: commentId, deskId: actor.deskId },
      select: {
        claimId: true,
        verdictId: true,
        texts: { orderBy: { number: 'asc' }, select: { number: true, text: true, writtenAt: true } },
      },
    })
    if (comment === null) throw notFound('comment')
    const { claimId, verdictId, texts } = comment
    if (claimId !== null && verdictId !== null && (await sealedVerdicts(tx, actor, [claimId])).has(verdictId))
      throw notFound('comment')
    return texts.map(({ number, text, writtenAt }) => ({ number, text, at: writtenAt }))
  })
}
