import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import type { PrintedEdition } from '@/lib/reports/edition'
import type { ExportFile } from './export-file'
import { exportBytes, wholeExport } from './export-file-bytes.gateway'
import { contentToExport } from './export-file-content.store'
import type { ExportOf } from './export-file-of'
import { findThing, latestExport } from './export-file.store'
import { type ExportFormat, isLongFormat, type LongFormat, type ShortFormat } from './export-format'
import { exportOffers } from './export-offers'
import {
  type ExportPreview,
  LARGEST_LISTED,
  LARGEST_OPENED,
  MOST_ROWS,
  MOST_TEXT,
  type PreviewBody,
} from './export-preview'
import { bundledFiles } from './preview-bundle'
import { firstCsvRows } from './preview-csv'
import { firstSheetRows } from './preview-xlsx'
import { printOf } from './print'
import { wantedOf } from './export-wanted.store'
import type { PrintOptions } from './print-options'
import { wordsOf } from './words'
import { writeText } from './write-text'

type Asked = { of: ExportOf; format: ExportFormat; options: PrintOptions }

/** A format as it is looked at before it is taken along. Throws `not-found`, and `wrong-state` where it cannot be told in this format. */
export async function exportPreview(actor: Actor, { of, format, options }: Asked): Promise<ExportPreview> {
  authorise(actor, 'report.export', { deskId: actor.deskId })
  const edition = await contentToExport(db(), actor, of)
  const { content } = edition
  const named = { name: wordsOf('en').reportName(content), title: content.article.title }
  const about = { format, ...named, offers: exportOffers(content) }
  if (!isLongFormat(format)) return { ...about, file: null, ...shortPreview(edition, format, options) }
  const thing = await findThing(db(), actor, of)
  const wanted = await wantedOf(db(), { thing, format, options })
  const file = await latestExport(db(), actor, wanted)
  return { ...about, file, body: await longPreview(format, file), notes: [] }
}

function shortPreview(
  edition: PrintedEdition,
  format: ShortFormat,
  options: PrintOptions,
): Pick<ExportPreview, 'body' | 'notes'> {
  if (format === 'html') return { body: { kind: 'frame' }, notes: [] }
  const { body, notes } = writeText(printOf(edition, options), format)
  if (format !== 'csv') return { body: { kind: 'text', ...firstOf(body) }, notes }
  return { body: { kind: 'rows', sheets: [{ name: 'CSV', ...firstCsvRows(body, MOST_ROWS) }] }, notes }
}

/** The beginning of a text, read no further, never cut inside a character. */
function firstOf(parts: Iterable<string>): { text: string; rest: 'yes' | 'no' } {
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length > MOST_TEXT) return { text: text.slice(0, MOST_TEXT).replace(/[\ud800-\udbff]$/, ''), rest: 'yes' }
  }
  return { text, rest: 'no' }
}

async function longPreview(format: LongFormat, file: ExportFile | null): Promise<PreviewBody> {
  if (file === null || file.state !== 'ready' || file.sha256 === null || file.bytes === null) return { kind: 'unmade' }
  if (file.bytes > LARGEST[format]) return { kind: 'too-large', sentence: TOO_LARGE }
  switch (format) {
    case 'pdf':
    case 'docx':
      return { kind: 'frame' }
    case 'xlsx':
      return { kind: 'rows', sheets: firstSheetRows(await wholeExport(file.sha256), MOST_ROWS) }
    case 'bundle':
      return { kind: 'files', files: await bundledFiles(await exportBytes(file.sha256)) }
  }
}

/** A PDF is shown by the browser itself, page by page. */
const LARGEST: Record<LongFormat, number> = {
  pdf: Number.POSITIVE_INFINITY,
  docx: LARGEST_OPENED,
  xlsx: LARGEST_OPENED,
  bundle: LARGEST_LISTED,
}
const TOO_LARGE = 'This file is too large to be shown here; save it instead.'
