import { z } from 'zod'
import { optionalText, requiredText, rowId } from '@/lib/shared/text-input'

/** One reviewer's verdict: a rating of the desk, why, the wording proposed instead of the quote, and what it rests on. */
export const giveVerdictInput = z.object({
  claimId: rowId('The claim'),
  ratingId: z.uuid({ error: 'Choose a rating.' }),
  rationale: requiredText('The rationale', 8_000),
  fix: optionalText('The fix', 1_000),
  evidenceIds: z
    .array(rowId('A piece of evidence'))
    .max(200, { error: 'A verdict rests on 200 pieces at most.' })
    .default([]),
})
export type GiveVerdictInput = z.output<typeof giveVerdictInput>
