import { z } from 'zod'
import { requiredText, rowId } from '@/lib/shared/text-input'

export const dropClaimInput = z.object({
  claimId: rowId('The claim'),
  reason: requiredText('The reason', 1_000),
})
export type DropClaimInput = z.output<typeof dropClaimInput>
