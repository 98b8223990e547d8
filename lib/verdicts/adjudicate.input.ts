import { z } from 'zod'
import { optionalText, requiredText, rowId } from '@/lib/shared/text-input'

export const adjudicateInput = z.object({
  claimId: rowId('The claim'),
  ratingId: z.uuid({ error: 'Choose a rating.' }),
  rationale: requiredText('The rationale', 8_000),
  fix: optionalText('The fix', 1_000),
})
export type AdjudicateInput = z.output<typeof adjudicateInput>
