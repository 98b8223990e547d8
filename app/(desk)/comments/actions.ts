'use server'

import { addComment } from '@/lib/comments/add-comment.command'
import { addCommentInput } from '@/lib/comments/add-comment.input'
import type { CommentWording } from '@/lib/comments/comment'
import { commentWordings } from '@/lib/comments/comment-wordings.query'
import { editComment } from '@/lib/comments/edit-comment.command'
import { editCommentInput } from '@/lib/comments/edit-comment.input'
import { reopenThread } from '@/lib/comments/reopen-thread.command'
import { resolveThread } from '@/lib/comments/resolve-thread.command'
import { threadInput } from '@/lib/comments/thread.input'
import { rowId } from '@/lib/shared/text-input'
import { requireActor } from '@/lib/web/current-actor'
import { formAction } from '@/lib/web/form-action'

export const addCommentAction = formAction(addCommentInput, addComment, {
  then: ({ id, threadId }) => ({ message: id === threadId ? 'Comment added' : 'Reply added', data: { id, threadId } }),
})
export const editCommentAction = formAction(editCommentInput, editComment, {
  then: ({ id, version }) => ({ message: 'Comment saved', data: { id, version } }),
})
export const resolveThreadAction = formAction(threadInput, resolveThread, {
  then: ({ id }) => ({ message: 'Thread resolved', data: { id } }),
})
export const reopenThreadAction = formAction(threadInput, reopenThread, {
  then: ({ id }) => ({ message: 'Thread reopened', data: { id } }),
})

/** All wordings of a comment, from the first on. */
export async function readWordings(commentId: string): Promise<CommentWording[]> {
  return commentWordings(await requireActor(), rowId('The comment').parse(commentId))
}
