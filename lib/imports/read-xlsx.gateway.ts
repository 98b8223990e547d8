import exceljs from 'exceljs'
import { Refusal } from '@/lib/shared/refusal'
import { MOST_COLUMNS } from './heads'
import { type ImportTable, isBlank, type TableRow } from './import-table'
import { workbookParts } from './workbook-parts.gateway'

/** Reads the first sheet of a workbook that is shown: values, not formulas; days as 2024-01-03. Of merged cells the first has the words. */
export async function readXlsx(path: string): Promise<ImportTable> {
  const rows = rowsOf(path)
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const { row, cells } = next.value
    if (isBlank(cells)) continue
    if (cells.length > MOST_COLUMNS)
      throw told(
        `The sheet has ${cells.length.toLocaleString('en')} columns. ${MOST_COLUMNS} are the most that are read.`,
      )
    return { format: 'xlsx', heads: cells, columns: null, rows: after(rows, row) }
  }
  throw told('The sheet holds no rows.')
}

type Rows = AsyncGenerator<{ row: number; cells: string[] }>

async function* after(rows: Rows, head: number): AsyncGenerator<TableRow> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const { row, cells } = next.value
    if (row > head && !isBlank(cells)) yield { row, cells }
  }
}

async function* rowsOf(path: string): Rows {
  // Gone through once for itself: a reader whose file breaks off under it waits for ever.
  for await (const _chunk of await workbookParts(path)) continue
  const parts = await workbookParts(path)
  const reader = new exceljs.stream.xlsx.WorkbookReader(parts, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  })
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) yield { row: row.number, cells: cellsOf(row) }
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw told('The workbook is damaged and cannot be read. Open it in Excel, save it anew, and import that.')
  } finally {
    parts.destroy()
  }
}

function cellsOf(row: exceljs.Row): string[] {
  const values = Array.isArray(row.values) ? row.values : []
  return Array.from({ length: Math.max(0, values.length - 1) }, (_none, index) => textOf(values[index + 1]))
}

function textOf(value: exceljs.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : momentOf(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result as exceljs.CellValue)
  if ('hyperlink' in value) return [value.text, value.hyperlink].filter((each) => typeof each === 'string').join(' ')
  if ('error' in value) return ''
  return ''
}

/** A day without its midnight. */
function momentOf(date: Date): string {
  return date
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ')
    .replace(/ 00:00$/, '')
}

function told(sentence: string): Refusal {
  return new Refusal('invalid', sentence, { issues: { file: [sentence] } })
}
