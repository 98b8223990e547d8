import type { RowIssue } from './imported-row'

/** Issues as a table in text (RFC 4180), one a row; what a spreadsheet would take for a formula begins with an apostrophe. */
export function issuesCsv(issues: readonly RowIssue[]): string {
  const rows = [
    ['row', 'column', 'reason', 'value'],
    ...issues.map(({ row, column, sentence, value }) => [String(row), column, sentence, value]),
  ]
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
