import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { lockThread, markThread } from './comment.store'
import { placeOf } from './comment-place.store'
import type { ThreadInput } from './thread.input'

/** Takes a resolved thread up again. Refuses one that is open. */
export async function reopenThread(actor: Actor, input: ThreadInput): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const thread = await lockThread(tx, actor, input.threadId, 'change')
    authorise(actor, 'comment.resolve', thread)
    if (thread.resolved === null) throw new Refusal('wrong-state', 'This thread is open.')

    await markThread(tx, actor, thread.id, 'open')

    const place = await placeOf(tx, actor, thread)
    await recordEvent(tx, actor, {
      kind: 'comment.reopened',
      articleId: place.articleId,
      claimId: place.claimId ?? undefined,
      data: { commentId: thread.id, ...place.said },
    })
    return { id: thread.id }
  })
}
