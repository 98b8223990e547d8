import { z } from 'zod'
import { requiredText, rowId } from '@/lib/shared/text-input'

export const withdrawEvidenceInput = z.object({
  evidenceId: rowId('The evidence'),
  reason: requiredText('The reason', 1_000),
})
export type WithdrawEvidenceInput = z.output<typeof withdrawEvidenceInput>
