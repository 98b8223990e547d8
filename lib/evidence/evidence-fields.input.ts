import { z } from 'zod'
import { optionalLine, optionalText } from '@/lib/shared/text-input'
import { STANCES } from './evidence'

/** What a piece of evidence says of its source; our words are in the note, the source's in the quote. */
export const evidenceFields = {
  stance: z.enum(STANCES, { error: 'Say whether it supports, refutes or gives context.' }),
  quote: optionalText('The quote', 4_000),
  locator: optionalLine('Where in the source', 200),
  note: optionalText('The note', 4_000),
}
