import { z } from 'zod'
import { optionalLine, optionalRowId, rowId } from '@/lib/shared/text-input'
import { evidenceFields } from './evidence-fields.input'
import { SOURCE_KINDS } from './source'
import { sourceFields } from './source-fields.input'

/** Evidence for a claim, from a source we have (`sourceId`) or from one described in the same form (no `sourceId`, but title and kind). */
export const attachEvidenceInput = z
  .object({
    claimId: rowId('The claim'),
    ...evidenceFields,
    sourceId: optionalRowId('The source'),
    title: optionalLine('The title', 500),
    kind: z.enum(SOURCE_KINDS).nullish().catch(null),
    publisher: sourceFields.publisher,
    author: sourceFields.author,
    url: sourceFields.url,
    publishedOn: sourceFields.publishedOn,
    language: sourceFields.language,
    derivesFromId: sourceFields.derivesFromId,
  })
  .transform((given, context) => {
    const { claimId, stance, quote, locator, note, sourceId, title, kind, ...rest } = given
    const evidence = { claimId, stance, quote, locator, note }
    if (sourceId !== null) return { ...evidence, source: { id: sourceId } }
    if (title === null)
      context.addIssue({ code: 'custom', path: ['title'], message: 'Choose a source, or give the title of a new one.' })
    if (!kind) context.addIssue({ code: 'custom', path: ['kind'], message: 'Choose what kind of source it is.' })
    return { ...evidence, source: { ...rest, title: title ?? '', kind: kind ?? ('news_report' as const), note: null } }
  })
export type AttachEvidenceInput = z.output<typeof attachEvidenceInput>
