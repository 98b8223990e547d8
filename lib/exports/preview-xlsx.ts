import { strFromU8, unzipSync } from 'fflate'

/** The beginning of one sheet of a workbook, its cells as text. */
export type SheetRows = { name: string; rows: string[][]; more: 'yes' | 'no' }

/** The first rows of each sheet of a workbook (ECMA-376), as a spreadsheet would show them without widths and colours; days as YYYY-MM-DD. */
export function firstSheetRows(xlsx: Uint8Array, most: number): SheetRows[] {
  const files = unzipSync(xlsx)
  const text = (path: string) => (files[path] === undefined ? '' : strFromU8(files[path]))
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(([, si = '']) =>
    wordsOf(si),
  )
  const dates = dateStyles(text('xl/styles.xml'))
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return { name: plain(attribute(tag, 'name')), ...rowsOf(text(path), most, shared, dates) }
  })
}

function rowsOf(sheet: string, most: number, shared: readonly string[], dates: ReadonlySet<string>) {
  const rows: string[][] = []
  for (const [, row = ''] of sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)) {
    if (rows.length === most) return { rows, more: 'yes' as const }
    const cells: string[] = []
    for (const [, head = '', body = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const at = columnOf(attribute(head, 'r'), cells.length)
      while (cells.length < at) cells.push('')
      cells.push(cellText(head, body, shared, dates))
    }
    rows.push(cells)
  }
  return { rows, more: 'no' as const }
}

function cellText(head: string, body: string, shared: readonly string[], dates: ReadonlySet<string>): string {
  const value = /<v\b[^>]*>(.*?)<\/v>/s.exec(body)?.[1] ?? ''
  switch (attribute(head, 't')) {
    case 's':
      return shared[Number(value)] ?? ''
    case 'inlineStr':
      return wordsOf(body)
    case 'b':
      return value === '1' ? 'yes' : 'no'
    case '':
    case 'n':
      return dates.has(attribute(head, 's')) && value !== '' ? dayOf(Number(value)) : plain(value)
    default:
      return plain(value)
  }
}

/** Which styles show a number as a day or time: those whose format names a year, month, day or hour. */
function dateStyles(styles: string): Set<string> {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  const cellXfs = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  const isDate = (id: string) =>
    BUILT_IN_DATES.has(Number(id)) || /[ymdh]/i.test(plain(own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, ''))
  const formats = [...cellXfs.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => attribute(tag, 'numFmtId'))
  return new Set(formats.flatMap((id, index) => (isDate(id) ? [String(index)] : [])))
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
/** Days from the first day a workbook counts from to 1 January 1970. */
const EPOCH = 25_569

function dayOf(serial: number): string {
  const shown = new Date(Math.round((serial - EPOCH) * 86_400) * 1_000).toISOString()
  return serial % 1 === 0 ? shown.slice(0, 10) : shown.slice(0, 16).replace('T', ' ')
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => plain(text)).join('')
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return next
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function plain(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]{1,6});/gi, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_all, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
