import { z } from 'zod'
import { rowId } from '@/lib/shared/text-input'
import { LONG_FORMATS } from './export-format'
import { printOptions } from './print-options.input'

const exportOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edition'), reportId: rowId('The report'), edition: z.int().min(1).max(1_000_000) }),
  z.object({ kind: z.literal('article-draft'), articleId: rowId('The article') }),
  z.object({ kind: z.literal('set-draft'), reportId: rowId('The report') }),
])

/** A file to be made: of what, in which format, printed how. */
export const askExportInput = z.object({
  of: exportOf,
  format: z.enum(LONG_FORMATS, { error: `A file is made as one of: ${LONG_FORMATS.join(', ')}.` }),
  options: printOptions,
})
export type AskExportInput = z.output<typeof askExportInput>
