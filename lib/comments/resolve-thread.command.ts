import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { lockThread, markThread } from './comment.store'
import { placeOf } from './comment-place.store'
import type { ThreadInput } from './thread.input'

/** Says that what a thread is about has been dealt with; all of it stays readable. Refuses one that is resolved. */
export async function resolveThread(actor: Actor, input: ThreadInput): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(tx, actor, input.threadId, 'change')
    authorise(actor, 'comment.resolve', thread)
    if (thread.resolved !== null)
      throw new Refusal('wrong-state', `${thread.resolved.by} resolved this thread already.`)

    await markThread(tx, actor, thread.id, 'resolved')

    const place = await placeOf(tx, actor, thread)
    await recordEvent(tx, actor, {
      kind: 'comment.resolved',
      articleId: place.articleId,
      claimId: place.claimId ?? undefined,
      data: { commentId: thread.id, ...place.said },
    })
    return { id: thread.id }
  })
}
