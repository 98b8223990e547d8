import { z } from 'zod'
import { rowId, seenVersion } from '@/lib/shared/text-input'
import { commentText } from './comment-text.input'

/** A new wording of a comment, with the version the person saw. */
export const editCommentInput = z.object({
  commentId: rowId('The comment'),
  version: seenVersion,
  text: commentText,
})
export type EditCommentInput = z.output<typeof editCommentInput>
