import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { PassThrough, Readable } from 'node:stream'
import excel from 'exceljs'
import { CLAIMS_COLUMN_NAMES, CLAIMS_COLUMNS, type ExportedClaim } from './claims-columns'
import { fittingText, spelledText } from './xlsx-text'

/** Rows of a sheet beside its head (Excel, "Specifications and limits"). */
const ROWS_A_SHEET = 1_048_575
const CUT = '… (cut: a cell holds no more)'

/** A workbook of claims, each a line of JSON, written row by row; after a million rows goes on in another sheet. Text is never a formula. */
export async function* claimsWorkbook(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out = new PassThrough()
  const written = write(lines, out).catch((error: unknown) => out.destroy(error as Error))
  yield* out as AsyncIterable<Uint8Array>
  await written
}

async function write(lines: AsyncIterable<Uint8Array>, out: PassThrough): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  let sheet = addSheet(workbook, 1)
  let rows = 0
  for await (const line of createInterface({ input: Readable.from(lines), crlfDelay: Infinity })) {
    if (rows > 0 && rows % ROWS_A_SHEET === 0) {
      sheet.commit()
      sheet = addSheet(workbook, rows / ROWS_A_SHEET + 1)
    }
    rows += 1
    sheet.addRow(cellsOf(JSON.parse(line) as ExportedClaim)).commit()
    // What the reader has not taken yet stays in memory: wait for it.
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  sheet.commit()
  await workbook.commit()
}

function addSheet(workbook: excel.stream.xlsx.WorkbookWriter, number: number): excel.Worksheet {
  const sheet = workbook.addWorksheet(number === 1 ? 'Claims' : `Claims ${number}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = CLAIMS_COLUMN_NAMES.map((name) => ({ key: name, ...columnOf(name) }))
  return sheet
}

function columnOf(name: keyof typeof CLAIMS_COLUMNS): { header: string; width: number } {
  const { head, width } = CLAIMS_COLUMNS[name]
  return { header: head, width }
}

function cellsOf(claim: ExportedClaim): (string | number | null)[] {
  return CLAIMS_COLUMN_NAMES.map((name) => {
    const cell = claim[name]
    return typeof cell === 'string' ? spelledText(fittingText(cell, CUT)) : cell
  })
}
