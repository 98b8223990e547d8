import { z } from 'zod'
import { requiredText, rowId } from '@/lib/shared/text-input'
import { REASON_MAX, REASON_MIN } from './blockers'

/** Why a sign-off is taken back. */
export const withdrawSignOffInput = z.object({
  articleId: rowId('The article'),
  reason: requiredText('The reason', REASON_MAX).refine((text) => text.length >= REASON_MIN, {
    error: `The reason needs ${REASON_MIN} characters at least, in words a colleague understands.`,
  }),
})
export type WithdrawSignOffInput = z.output<typeof withdrawSignOffInput>
