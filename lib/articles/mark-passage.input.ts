import { z } from 'zod'
import { requiredLine, rowId } from '@/lib/shared/text-input'
import { MARK_KINDS } from './mark'

/** Which passage holds nothing to check, and why. */
export const markPassageInput = z.object({
  passageId: rowId('The passage'),
  kind: z.enum(MARK_KINDS, { error: 'Choose why there is nothing to check.' }),
  reason: requiredLine('The reason', 500),
})
export type MarkPassageInput = z.output<typeof markPassageInput>
