import { inertText } from '@/lib/shared/csv'

/** Rows of text with their heads, as the clipboard takes them: as a table for documents, and with tabs between for spreadsheets. */
export type CopiedTable = { html: string; text: string; rows: number; cells: number }

/** What a spreadsheet would take for a formula begins with an apostrophe; a tab or a new line within a cell becomes a space. */
export function copiedTable(heads: readonly string[], rows: readonly (readonly string[])[]): CopiedTable {
  const lines = (heads.length === 0 ? rows : [heads, ...rows]).map((cells) => cells.map(plain).join('\t'))
  const head =
    heads.length === 0 ? '' : `<thead><tr>${heads.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr></thead>`
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(plain(cell))}</td>`).join('')}</tr>`)
    .join('')
  const cells = rows[0]?.length ?? 0
  return { html: `<table>${head}<tbody>${body}</tbody></table>`, text: lines.join('\n'), rows: rows.length, cells }
}

function plain(cell: string): string {
  return inertText(cell.replace(/[\t\r\n\u2028\u2029]+/g, ' '))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
