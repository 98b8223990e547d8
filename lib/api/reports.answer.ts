import { z } from 'zod'
import { editionContent } from '@/lib/reports/edition'
import { cursor, id, instant, whole } from './answer-values'

const facts = {
  ...{ id, kind: z.enum(['article', 'set', 'imported']), number: z.string() },
  origin: z.string().describe('Of one brought in the desk that published it, else empty.'),
}

export const reportsTold = z.object({
  reports: z.array(
    z.object({
      ...facts,
      ...{ title: z.string(), direction: z.enum(['ltr', 'rtl']) },
      newest: z
        .object({ edition: whole, publishedAt: instant, by: z.string(), claims: whole, openItems: whole })
        .nullable()
        .describe('Null while it has no edition.'),
    }),
  ),
  next: cursor,
})

export const reportTold = z.object({
  ...facts,
  articleId: id.nullable(),
  editions: z.array(z.object({ number: whole, publishedAt: instant, by: z.string(), reason: z.string().nullable() })),
})

/** An edition as it was frozen. */
export const editionTold = z.object({
  reportId: id,
  number: whole,
  sha256: z.string().describe('Of the content as canonical JSON (RFC 8785).'),
  content: editionContent.meta({ id: 'EditionContent' }),
})
