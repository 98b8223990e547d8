import { z } from 'zod'
import { rowId, seenVersion } from '@/lib/shared/text-input'

/** Which of the places of an ambiguous quote is meant: where it begins, in UTF-16 units of the text it was looked up in. */
export const choosePlaceInput = z.object({
  evidenceId: rowId('The evidence'),
  version: seenVersion,
  start: z.coerce.number({ error: 'Choose a place.' }).int().min(0).max(2_147_483_647),
})
export type ChoosePlaceInput = z.output<typeof choosePlaceInput>
