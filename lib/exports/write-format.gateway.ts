import { exportDocx } from './export-docx'
import { CONTENT_TYPES, type ExportFormat, exportFileName, isLongFormat, type LongFormat } from './export-format'
import { exportXlsx } from './export-xlsx'
import { exportPdf } from './pdf.gateway'
import type { Print } from './print'
import { type WrittenFormat, writeText } from './write-text'

/**
 * One print in one format, but for the bundle, which needs files that no print holds. For the worker, the command line and the bundle; the
 * server uses `writeText`. Throws `wrong-state` with a sentence when the edition cannot be told in this format.
 */
export async function writeFormat(print: Print, format: Exclude<ExportFormat, 'bundle'>): Promise<WrittenFormat> {
  if (!isLongFormat(format)) return writeText(print, format)
  const filename = exportFileName(print.content.report, format, print.options)
  return { filename, contentType: CONTENT_TYPES[format], ...(await bodyOf(print, format)) }
}

async function bodyOf(
  print: Print,
  format: Exclude<LongFormat, 'bundle'>,
): Promise<Pick<WrittenFormat, 'body' | 'notes'>> {
  switch (format) {
    case 'docx':
      return { body: await exportDocx(print), notes: [] }
    case 'xlsx':
      return { body: await exportXlsx(print), notes: [] }
    case 'pdf': {
      const { bytes, notes } = exportPdf(print)
      return { body: bytes, notes }
    }
  }
}
