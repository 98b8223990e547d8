import { requiredText } from '@/lib/shared/text-input'
import { COMMENT_MAX } from './comment'

/** What somebody wrote: 1 to 10,000 characters, lines kept. */
export const commentText = requiredText('The comment', COMMENT_MAX)
