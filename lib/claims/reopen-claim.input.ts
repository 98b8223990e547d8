import { z } from 'zod'
import { requiredText, rowId } from '@/lib/shared/text-input'
import { REOPENED_BECAUSE } from './reopened-because'

export const reopenClaimInput = z.object({
  claimId: rowId('The claim'),
  because: z.enum(REOPENED_BECAUSE, { error: 'Choose what it is reopened for.' }).optional(),
  reason: requiredText('The reason', 1_000),
})
export type ReopenClaimInput = z.output<typeof reopenClaimInput>
