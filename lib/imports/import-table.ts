import type { ImportField } from './import-field'

export const IMPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'claimreview'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

export const IMPORT_FORMAT_WORDS: Record<ImportFormat, string> = {
  csv: 'Table (CSV)',
  xlsx: 'Excel workbook',
  jsonl: 'JSON lines',
  claimreview: 'ClaimReview',
}

/** A row as the file has it, numbered as a spreadsheet does (the head is row 1); or why it cannot be read. */
export type TableRow = { row: number; cells: string[] } | { row: number; problem: string }

/**
 * A file as a table that is read once, from its beginning, never held whole. `columns` says what they are where the format itself does.
 * Reading on throws a Refusal where nothing after can be read.
 */
export type ImportTable = {
  format: ImportFormat
  heads: string[]
  columns: ImportField[] | null
  rows: AsyncIterable<TableRow>
}

/** Whether every cell is empty. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** The longest row that is read, in characters: far more than a claim needs. */
export const LONGEST_ROW = 1_500_000
