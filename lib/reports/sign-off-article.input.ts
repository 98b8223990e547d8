import { z } from 'zod'
import { optionalText, rowId } from '@/lib/shared/text-input'
import { REASON_MAX, REASON_MIN } from './blockers'

/** `reason` is why it is signed off although something blocks it. */
export const signOffArticleInput = z.object({
  articleId: rowId('The article'),
  reason: optionalText('The reason', REASON_MAX).refine((text) => text === null || text.length >= REASON_MIN, {
    error: `The reason needs ${REASON_MIN} characters at least, in words a colleague understands.`,
  }),
})
export type SignOffArticleInput = z.output<typeof signOffArticleInput>
