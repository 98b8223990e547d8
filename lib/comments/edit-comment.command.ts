import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { refuseStale } from '@/lib/claims/claim.store'
import { inTransaction } from '@/lib/db/transaction'
import { lockComment, mentionable, mentionedIn, rewordComment } from './comment.store'
import { placeOf, whoMayKnow } from './comment-place.store'
import type { EditCommentInput } from './edit-comment.input'
import { mentionsIn } from './mentions'

/** Gives the actor's own comment a new wording; earlier ones stay readable. Refuses a stale version with what was saved. Told is who is newly named. */
export async function editComment(actor: Actor, input: EditCommentInput): Promise<{ id: string; version: number }> {
  return inTransaction(async (tx) => {
    const comment = await lockComment(tx, actor, input.commentId, 'change')
    authorise(actor, 'comment.edit', comment)
    refuseStale('comment', comment, input.version, { text: comment.text })
    if (input.text === comment.text) return { id: comment.id, version: comment.version }

    const before = await mentionedIn(tx, comment.id)
    const mentioned = mentionsIn(input.text, await mentionable(tx, actor))
    const { version } = await rewordComment(tx, comment, { text: input.text, mentioned })

    const place = await placeOf(tx, actor, comment)
    const newly = mentioned.filter((userId) => !before.includes(userId))
    await recordEvent(tx, actor, {
      kind: 'comment.edited',
      articleId: place.articleId,
      claimId: place.claimId ?? undefined,
      data: { commentId: comment.id, ...place.said },
      tell: [{ userIds: await whoMayKnow(tx, actor, place, newly), because: 'mentioned' }],
    })
    return { id: comment.id, version }
  })
}
