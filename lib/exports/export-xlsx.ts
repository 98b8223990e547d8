import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { strFromU8, strToU8 } from 'fflate'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { fixedZip, inPackageOrder, zipEntries } from './fixed-zip'
import { type XlsxLabel, xlsxLabels } from './labels/xlsx'
import type { Say } from './labels'
import type { Print } from './print'
import { wordsOf } from './words'
import { claimsSheet, evidenceSheet } from './xlsx-claims'
import { aboutSheet, changesSheet, commentsSheet, openSheet, sourcesSheet, totalsSheet } from './xlsx-rest'
import type { Book, Cell, Sheet } from './xlsx-sheet'
import { fittingText, looksLikeFormula, rowHeight, sharedString } from './xlsx-text'

/**
 * The report as a workbook (ECMA-376): a row for each claim, for each piece of evidence, for each source; totals, open items, changes,
 * and what report it is. Days and times are dates, times on the clocks of the desk; counts are numbers; text is never a formula. The
 * same print gives the same bytes at any time.
 */
export async function exportXlsx(print: Print): Promise<Uint8Array> {
  const book = bookOf(print)
  const { words, say } = book
  const sheets = [
    claimsSheet(book),
    evidenceSheet(book),
    sourcesSheet(book),
    totalsSheet(book),
    openSheet(book),
    ...changesSheet(book),
    ...commentsSheet(book),
    aboutSheet(book),
  ]
  const texts = new Texts(say)
  const written = await writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [headRow(sheet, texts), ...sheet.rows.map((row) => rowOf(row, sheet, texts))],
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      rightToLeft: words.direction === 'rtl',
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
  return finished(new Uint8Array(written), sheets, texts)
}

function bookOf(print: Print): Book {
  const { timeZone } = print.content.desk
  const known = new Map<string, { local: string }>()
  const local = (instant: string) => {
    const time = known.get(instant) ?? { local: localTimeOf(new Date(instant), timeZone) }
    known.set(instant, time)
    return time
  }
  return { print, words: wordsOf(print.options.language), say: xlsxLabels(print.options.language), local }
}

/**
 * The texts of the workbook. The writer is given numbers in their place: it would drop characters without a word, and takes
 * "constructor" for something else; the texts go in when it is done.
 */
class Texts {
  readonly all: string[] = []
  private readonly places = new Map<string, number>()
  private readonly note: string
  constructor(say: Say<XlsxLabel>) {
    this.note = say('cut')
  }
  sign(text: string): string {
    const whole = fittingText(text, this.note)
    const place = this.places.get(whole) ?? this.all.push(whole) - 1
    this.places.set(whole, place)
    return `t${place}`
  }
}

const SET = { wrap: true, alignVertical: 'top' } as const
const HEAD = { ...SET, fontWeight: 'bold', backgroundColor: '#EFEBE1', bottomBorderStyle: 'thin' } as const

function headRow({ heads, widths }: Sheet, texts: Texts): CellObject[] {
  const height = rowHeight(heads, widths)
  return heads.map((head) => ({ value: texts.sign(head), type: String, height, ...HEAD }))
}

function rowOf(row: readonly Cell[], { widths }: Sheet, texts: Texts): (CellObject | null)[] {
  const said = row.map((cell) => (typeof cell === 'string' ? cell : ''))
  const height = rowHeight(said, widths)
  return row.map((cell) => {
    const set = cellOf(cell, texts)
    return set === null ? null : { ...set, height }
  })
}

function cellOf(cell: Cell, texts: Texts): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...SET }
  if (typeof cell === 'string') {
    const format = looksLikeFormula(cell) ? { format: '@' } : {}
    return { value: texts.sign(cell), type: String, ...SET, ...format }
  }
  if ('count' in cell) return { value: cell.count, type: Number, format: `"${cell.before}"0`, align: 'left', ...SET }
  const shown = 'day' in cell ? cell.day : cell.local
  if (shown < FIRST_DAY) return cellOf(shown.replace('T', ' '), texts)
  const format = 'day' in cell ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm'
  return { value: new Date('day' in cell ? `${shown}T00:00:00Z` : `${shown}:00Z`), type: Date, format, ...SET }
}

/** Spreadsheets count days from 1900, and count one too many before this one. */
const FIRST_DAY = '1900-03-01'

function finished(written: Uint8Array, sheets: readonly Sheet[], texts: Texts): Uint8Array {
  const entries = zipEntries(written).map(({ path, bytes }) => {
    if (path === 'xl/sharedStrings.xml') return { path, bytes: strToU8(stringsOf(strFromU8(bytes), texts.all)) }
    const sheet = sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]) - 1]
    return sheet === undefined ? { path, bytes } : { path, bytes: strToU8(filtered(strFromU8(bytes), sheet)) }
  })
  return fixedZip(inPackageOrder(entries))
}

function stringsOf(xml: string, texts: readonly string[]): string {
  return xml.replace(/<t>t(\d+)<\/t>/g, (_whole, place) => {
    const text = sharedString(texts[Number(place)] ?? '')
    return `<t xml:space="preserve">${text}</t>`
  })
}

/** Heads one can filter and sort by. */
function filtered(xml: string, { heads, rows }: Sheet): string {
  const last = String.fromCharCode(64 + heads.length)
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/>`)
}
