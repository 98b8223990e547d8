/** What a spreadsheet would take for a formula, white space before it and full-width signs included. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n]/

type CsvRow = readonly (string | number)[]

/**
 * RFC 4180 with a byte order mark and CRLF, for spreadsheets. A text that a spreadsheet would take for a formula begins with an
 * apostrophe; a number is written as it is, with a point.
 */
export function csvOf(rows: readonly CsvRow[]): string {
  return [...csvParts(rows)].join('')
}

/** The same, row by row. */
export function* csvParts(rows: Iterable<CsvRow>): Generator<string> {
  yield '\ufeff'
  for (const row of rows) yield `${row.map(cell).join(',')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const inert = inertText(value)
  return /[",\r\n]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** A text that no spreadsheet takes for a formula: one it would begins with an apostrophe. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
