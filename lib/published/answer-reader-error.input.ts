import { z } from 'zod'
import { optionalText, rowId, seenVersion } from '@/lib/shared/text-input'
import { READER_ERROR_MAX, READER_ERROR_OUTCOMES } from './reader-error'

/** What came of an error a reader reported, and a note for the desk. */
export const answerReaderErrorInput = z.object({
  id: rowId('What the reader reported'),
  version: seenVersion,
  outcome: z.enum(READER_ERROR_OUTCOMES, { error: 'Choose what came of it.' }),
  answer: optionalText('The note', READER_ERROR_MAX),
})
export type AnswerReaderErrorInput = z.output<typeof answerReaderErrorInput>
