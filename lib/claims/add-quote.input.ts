import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'

const position = z.coerce.number({ error: 'The selected words are missing.' }).int().min(0).max(5_000_000)

/** One more range (UTF-16 units, half-open) of the article's current version on which the claim stands. */
export const addQuoteInput = z.object({
  claimId: rowId('The claim'),
  versionId: rowId('The article'),
  start: position,
  end: position,
})
export type AddQuoteInput = z.output<typeof addQuoteInput>
