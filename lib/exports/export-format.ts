import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'

/** The forms in which an edition is handed out; all from the same content. */
export const EXPORT_FORMATS = [
  'html',
  'pdf',
  'docx',
  'xlsx',
  'csv',
  'md',
  'json',
  'claimreview',
  'factcheck',
  'bundle',
] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Those the worker makes as files that are kept, since they take seconds. */
export const LONG_FORMATS = ['pdf', 'docx', 'xlsx', 'bundle'] as const satisfies readonly ExportFormat[]
export type LongFormat = (typeof LONG_FORMATS)[number]

/** Those that are text, written while somebody waits. */
export const SHORT_FORMATS = [
  'html',
  'csv',
  'md',
  'json',
  'claimreview',
  'factcheck',
] as const satisfies readonly ExportFormat[]
export type ShortFormat = (typeof SHORT_FORMATS)[number]

export const FORMAT_WORDS: Record<ExportFormat, string> = {
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  md: 'Markdown',
  json: 'JSON',
  claimreview: 'ClaimReview',
  factcheck: 'Fact Check Tools',
  bundle: 'Evidence bundle',
}

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  claimreview: 'application/ld+json; charset=utf-8',
  factcheck: 'application/json; charset=utf-8',
  bundle: 'application/zip',
}

const ENDINGS: Record<ExportFormat, string> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  md: 'md',
  json: 'json',
  claimreview: 'claimreview.jsonld',
  factcheck: 'factcheck.json',
  bundle: 'bundle.zip',
}

/** Whether a text from an address or a command line names a format. */
export function isExportFormat(text: string): text is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === text)
}

/** Whether the worker makes it. */
export function isLongFormat(format: ExportFormat): format is LongFormat {
  return LONG_FORMATS.some((long) => long === format)
}

/**
 * The name of the exported file, in letters, digits, dots and dashes only: "WD-2024-017-edition-1.html", "draft.csv". What is not printed
 * as by default is said: "WD-2024-017-edition-1-desk-by-rating-ar.pdf".
 */
export function exportFileName(
  report: { number: string | null; edition: number | null },
  format: ExportFormat,
  options: PrintOptions = DEFAULT_OPTIONS,
): string {
  const edition = report.edition === null ? ['draft'] : ['edition', String(report.edition)]
  const parts = report.number === null ? edition : [report.number, ...edition]
  const name = [...parts, ...saidOptions(options)]
    .join('-')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+/, '')
  return `${name}.${ENDINGS[format]}`
}

function saidOptions({ audience, order, accurate, language, house }: PrintOptions): string[] {
  return [
    ...(audience === 'desk' ? ['desk'] : []),
    ...(order === 'rating' ? ['by-rating'] : []),
    ...(accurate === 'without' ? ['without-accurate'] : []),
    ...(language === DEFAULT_OPTIONS.language ? [] : [language]),
    ...(house === 'without' ? ['plain'] : []),
  ]
}
