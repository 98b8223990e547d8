import { z } from 'zod'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { cursor, id, instant, whole } from './answer-values'

const facts = {
  ...{ title: z.string(), byline: z.string().nullable(), publisher: z.string().nullable() },
  ...{ publishedOn: z.iso.date().nullable(), language: z.string(), direction: z.enum(['ltr', 'rtl']) },
  importedAt: instant,
}

export const articlesTold = z.object({
  articles: z.array(
    z.object({
      id,
      ...facts,
      claims: z
        .partialRecord(z.enum(CLAIM_STATUSES), whole)
        .describe('How many claims are in each state; none is left out.'),
      signedOff: z.enum(['yes', 'no']),
    }),
  ),
  next: cursor,
})

/** An article with the text it is worked on now. */
export const articleTold = z
  .object({
    id,
    versionId: id.describe('What a claim is recorded on.'),
    version: whole,
    ...facts,
    url: z.string().nullable(),
    text: z.string().describe('Ranges count its UTF-16 units, half-open.'),
  })
  .meta({ id: 'Article' })

export const importedTold = z.object({ articleId: id, versionId: id, passages: whole, paragraphs: whole, words: whole })
