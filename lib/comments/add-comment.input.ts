import { z } from 'zod'
import { optionalRowId } from '@/lib/shared/text-input'
import { type Commented, COMMENTED } from './comment-place'
import { commentText } from './comment-text.input'

/** What somebody says, in a thread or as the beginning of one. */
export type AddCommentInput = { text: string; at: { threadId: string } | { on: Commented; id: string } }

/** A comment: in a thread, or one that begins a thread on a thing of the desk. */
export const addCommentInput = z
  .object({
    threadId: optionalRowId('The thread'),
    on: z
      .enum(COMMENTED, { error: 'One comments on an article, passage, claim, piece of evidence or verdict.' })
      .nullish(),
    placeId: optionalRowId('What it is on'),
    text: commentText,
  })
  .transform(({ threadId, on, placeId, text }, context): AddCommentInput => {
    if (threadId !== null) return { text, at: { threadId } }
    if (on && placeId !== null) return { text, at: { on, id: placeId } }
    context.addIssue({ code: 'custom', message: 'What is the comment on?' })
    return z.NEVER
  })
