import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

/** Whose mark goes: the passage names it, since it has one at most. */
export const withdrawMarkInput = z.object({ passageId: rowId('The passage') })
export type WithdrawMarkInput = z.output<typeof withdrawMarkInput>
