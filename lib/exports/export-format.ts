/** The forms in which an edition is handed out; all from the same content. */
export const EXPORT_FORMATS = ['html', 'md', 'csv', 'json', 'claimreview'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const FORMAT_WORDS: Record<ExportFormat, string> = {
  html: 'HTML',
  md: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
  claimreview: 'ClaimReview',
}

export const CONTENT_TYPES: Record<ExportFormat, string> = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  claimreview: 'application/ld+json; charset=utf-8',
}

const ENDINGS: Record<ExportFormat, string> = {
  html: 'html',
  md: 'md',
  csv: 'csv',
  json: 'json',
  claimreview: 'claimreview.jsonld',
}

/** Whether a text from an address or a command line names a format. */
export function isExportFormat(text: string): text is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === text)
}

/** The name of the exported file, in letters, digits, dots and dashes only: "WD-2024-017-edition-1.html", "draft.csv". */
export function exportFileName(
  report: { number: string | null; edition: number | null },
  format: ExportFormat,
): string {
  const edition = report.edition === null ? ['draft'] : ['edition', String(report.edition)]
  const parts = report.number === null ? edition : [report.number, ...edition]
  const name = parts
    .join('-')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+/, '')
  return `${name}.${ENDINGS[format]}`
}
