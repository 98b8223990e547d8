/** The columns of an exported claims table, in order. `text` is guarded against formulas, `moment` is on the clocks of the desk. */
export const CLAIMS_COLUMNS = {
  number: { head: 'Claim', kind: 'text', width: 8 },
  statement: { head: 'Statement', kind: 'text', width: 60 },
  quote: { head: 'Quote', kind: 'text', width: 50 },
  article: { head: 'Article', kind: 'text', width: 30 },
  claimant: { head: 'Claimant', kind: 'text', width: 20 },
  via: { head: 'Via', kind: 'text', width: 16 },
  kind: { head: 'Kind', kind: 'text', width: 12 },
  priority: { head: 'Priority', kind: 'text', width: 10 },
  status: { head: 'Status', kind: 'text', width: 12 },
  rating: { head: 'Rating', kind: 'text', width: 18 },
  grade: { head: 'Grade', kind: 'text', width: 7 },
  blockers: { head: 'Blockers', kind: 'text', width: 20 },
  evidence: { head: 'Evidence', kind: 'number', width: 9 },
  sources: { head: 'Sources', kind: 'number', width: 9 },
  tags: { head: 'Tags', kind: 'text', width: 20 },
  assignee: { head: 'Assignee', kind: 'text', width: 18 },
  due: { head: 'Due', kind: 'moment', width: 17 },
  recorded: { head: 'Recorded', kind: 'moment', width: 17 },
  settled: { head: 'Settled', kind: 'moment', width: 17 },
  updated: { head: 'Updated', kind: 'moment', width: 17 },
  id: { head: 'Id', kind: 'text', width: 36 },
} as const satisfies Record<string, { head: string; kind: 'text' | 'number' | 'moment'; width: number }>
export type ClaimsColumn = keyof typeof CLAIMS_COLUMNS

/** Its columns by name. */
export const CLAIMS_COLUMN_NAMES = Object.keys(CLAIMS_COLUMNS) as ClaimsColumn[]

/** One claim as it is exported: a JSON object of these fields. */
export type ExportedClaim = Record<ClaimsColumn, string | number | null>

export const CLAIMS_EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const
export type ClaimsExportFormat = (typeof CLAIMS_EXPORT_FORMATS)[number]

/** Whether a word names a format of it. */
export function isClaimsExportFormat(word: string): word is ClaimsExportFormat {
  return CLAIMS_EXPORT_FORMATS.some((format) => format === word)
}
