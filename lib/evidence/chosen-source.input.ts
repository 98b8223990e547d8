import { z } from 'zod'
import { optionalLine, optionalRowId } from '@/lib/shared/text-input'
import { SOURCE_KINDS } from './source'
import { sourceFields } from './source-fields.input'
import { titleFromAddress } from './title-from-address'

/** A source in a form for something else: one we have (`sourceId`), or one described by the fields of a new one. */
export const chosenSourceFields = {
  ...sourceFields,
  sourceId: optionalRowId('The source'),
  title: optionalLine('The title', 500),
  kind: z.enum(SOURCE_KINDS).nullish().catch(null),
}
type Given = z.output<z.ZodObject<typeof chosenSourceFields>>
type NewSource = z.output<z.ZodObject<typeof sourceFields>>
export type ChosenSource = { id: string } | NewSource

/** The source that is meant; an issue for each thing a new one lacks. Without a title it is called by its address, or by `fileName`. */
export function chosenSource(given: Given, context: z.RefinementCtx, fileName: string | null = null): ChosenSource {
  const { sourceId, title: typed, kind, ...rest } = given
  if (sourceId !== null) return { id: sourceId }
  const title = typed ?? (rest.url === null ? fileName : titleFromAddress(rest.url))
  if (title === null)
    context.addIssue({ code: 'custom', path: ['title'], message: 'Choose a source, or give the title of a new one.' })
  if (!kind) context.addIssue({ code: 'custom', path: ['kind'], message: 'Choose what kind of source it is.' })
  return { ...rest, title: title ?? '', kind: kind ?? ('news_report' as const) }
}
