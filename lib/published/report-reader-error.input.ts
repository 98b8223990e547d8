import { z } from 'zod'
import { optionalLine, requiredText } from '@/lib/shared/text-input'
import { CONTACT_MAX, READER_ERROR_MAX } from './reader-error'

/**
 * What a reader sends. `claim` is the number of a claim of the report, left out when it is about the whole. `website` is a field nobody
 * sees: who fills it in is no person, and is thanked like one.
 */
export const reportReaderErrorInput = z.object({
  claim: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(100_000)], {
      error: 'That is no claim of this report.',
    })
    .nullish()
    .transform((claim) => claim ?? null),
  text: requiredText('What is wrong', READER_ERROR_MAX).refine((text) => text.length >= 10, {
    error: 'Say in a sentence what is wrong, and how you know.',
  }),
  contact: optionalLine('How you can be reached', CONTACT_MAX),
  website: z.string().max(1_000).default(''),
})
export type ReportReaderErrorInput = z.output<typeof reportReaderErrorInput>
