import ExcelJS from 'exceljs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { EDITION_OF_BEFORE, sampleEdition, STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import type { PrintedEdition } from '@/lib/reports/edition'
import { namedTotals } from '@/lib/reports/totals'
import { exportXlsx } from './export-xlsx'
import { fixedZip, inPackageOrder, zipEntries } from './fixed-zip'
import { LABEL_LANGUAGES } from './label-language'
import { printOf } from './print'
import { DEFAULT_OPTIONS, type PrintOptions } from './print-options'

type Value = ExcelJS.CellValue

/** A workbook as exceljs reads it: of each sheet the cells by row and by head. */
async function readBack(printed: PrintedEdition, options: Partial<PrintOptions> = {}) {
  const workbook = new ExcelJS.Workbook()
  const bytes = await exportXlsx(printOf(printed, { ...DEFAULT_OPTIONS, ...options }))
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer)
  return workbook
}

function rowsOf(workbook: ExcelJS.Workbook, name: string): Record<string, Value>[] {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`)
  const heads = headsOf(sheet)
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Object.fromEntries(heads.map((head, at) => [head, sheet.getRow(index + 2).getCell(at + 1).value])),
  )
}

function headsOf(sheet: ExcelJS.Worksheet): string[] {
  return Array.from({ length: sheet.columnCount }, (_, at) => String(sheet.getRow(1).getCell(at + 1).value ?? ''))
}

function kindsOfCells(workbook: ExcelJS.Workbook): Set<ExcelJS.ValueType> {
  const kinds = new Set<ExcelJS.ValueType>()
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => kinds.add(cell.type))))
  return kinds
}

vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each<[string, PrintedEdition]>([
  ['an edition', sampleEdition()],
  ['a draft', sampleEdition('Bolts', { state: 'draft', number: null, edition: null })],
  ['an edition without claims', sampleEdition('Bolts', { article: { claims: [] } })],
  ['an edition frozen before there were grades', EDITION_OF_BEFORE],
  ['an edition in Arabic', sampleEdition('عاد الجسر', { article: { language: 'ar', direction: 'rtl' } })],
  ['a report on a set of claims', sampleSet()],
])('%s', (_sentence, printed) => {
  const { claims, sources, totals, blockers, warnings = [] } = printed.content

  test('has every claim, piece, source, total and open item, as exceljs reads it', async () => {
    const workbook = await readBack(printed)
    const read = rowsOf(workbook, 'Claims')
    expect(read.map((row) => row['No.'])).toEqual(claims.map(({ number }) => number))
    expect(read.map(({ Statement }) => Statement)).toEqual(claims.map(({ statement }) => statement))
    expect(read.map(({ Rating }) => Rating)).toEqual(claims.map(({ rating }) => rating))
    expect(rowsOf(workbook, 'Evidence')).toHaveLength(totals.evidence)
    expect(rowsOf(workbook, 'Sources').map(({ Title }) => Title)).toEqual(sources.map(({ title }) => title))
    expect(rowsOf(workbook, 'Totals').map((row) => ({ name: row['What is counted'], count: row.Number }))).toEqual(
      namedTotals(totals),
    )
    expect(rowsOf(workbook, 'Open items').map(({ Sentence }) => Sentence)).toEqual(
      [...blockers, ...warnings].map(({ sentence }) => sentence),
    )
  })

  test('is the same bytes with another clock, in another time zone', async () => {
    const print = printOf(printed, DEFAULT_OPTIONS)
    const first = await exportXlsx(print)
    vi.useFakeTimers({ now: new Date('2031-07-04T12:00:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Kiritimati')
    expect(Buffer.compare(await exportXlsx(print), first)).toBe(0)
  })
})

test('times are dates on the clocks of the desk, days are dates, counts are numbers', async () => {
  const workbook = await readBack(sampleEdition())
  const [claim] = rowsOf(workbook, 'Claims')
  expect(claim?.['Settled at (Europe/Helsinki)']).toEqual(new Date('2024-03-08T11:00:00Z'))
  expect(claim?.Evidence).toBe(3)
  expect(claim?.Supports).toBe(2)
  const [piece] = rowsOf(workbook, 'Evidence')
  expect(piece?.['Published on']).toEqual(new Date('2024-03-04T00:00:00Z'))
  expect(piece?.['Kept at (Europe/Helsinki)']).toEqual(new Date('2024-03-07T00:30:00Z'))
})

test('a day before spreadsheets count days is text', async () => {
  const printed = sampleEdition()
  const sources = printed.content.sources.map((source) => ({ ...source, publishedOn: '1871-03-18' }))
  const [source] = rowsOf(await readBack({ ...printed, content: { ...printed.content, sources } }), 'Sources')
  expect(source?.['Published on']).toBe('1871-03-18')
})

test.each(LABEL_LANGUAGES)('in %s heads are frozen and speak it, sheets have names Excel takes', async (language) => {
  const workbook = await readBack(sampleEdition(), { language })
  for (const { name, views } of workbook.worksheets) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 1, rightToLeft: language === 'ar' })
  }
})

test('every text of the list comes back as it was, and none is a formula', async () => {
  const printed = sampleEdition()
  const [claim] = printed.content.claims
  if (claim === undefined) throw new Error('the sample has claims')
  const claims = STORABLE_NAUGHTY_STRINGS.map((text, at) => ({
    ...{ ...claim, number: at + 1, evidence: [], contacts: [] },
    ...{ statement: text, fix: text },
  }))
  const workbook = await readBack({ ...printed, content: { ...printed.content, claims } }, { audience: 'desk' })
  const read = rowsOf(workbook, 'Claims')
  expect(read.map(({ Statement }) => Statement)).toEqual(STORABLE_NAUGHTY_STRINGS)
  expect(read.map(({ Fix }) => Fix)).toEqual(STORABLE_NAUGHTY_STRINGS)
  expect(kindsOfCells(workbook)).not.toContain(ExcelJS.ValueType.Formula)
})

test.each<[string, string]>([
  ['a name of JavaScript', 'constructor'],
  ['another', '__proto__'],
  ['a formula', '=HYPERLINK("http://example.org","x")'],
  ['what looks like a spelled control character', '_x0041_ and _x000D_'],
  ['a sign for a character that was lost', 'caf\ufffd'],
  ['white space at the ends', '  bolts \n'],
  ['text that reads like a place', 't17'],
])('%s is text, whole', async (_sentence, words) => {
  const [claim] = rowsOf(await readBack(sampleEdition(words)), 'Claims')
  expect(claim?.Statement).toBe(words)
})

test('a text longer than a cell ends with a note that says where it is whole', async () => {
  const [claim] = rowsOf(await readBack(sampleEdition('🎉bolts '.repeat(6000))), 'Claims')
  const text = String(claim?.Statement)
  expect(text.length).toBeLessThanOrEqual(32_767)
  expect(text).toMatch(/… \[cut: a cell holds 32,767 characters; the JSON file of this edition has all of it\]$/)
})

test('notes and comments are there for the desk only', async () => {
  const heads = async (audience: PrintOptions['audience']) => {
    const sheet = (await readBack(sampleEdition(), { audience })).getWorksheet('Evidence')
    return sheet === undefined ? [] : headsOf(sheet)
  }
  expect(await heads('desk')).toContain('Note')
  expect(await heads('readers')).not.toContain('Note')
})

test('claims that are left out are counted', async () => {
  const workbook = await readBack(sampleEdition(), { accurate: 'without' })
  const about = rowsOf(workbook, 'About')
  expect(about.find(({ What }) => What === 'Claims left out')?.Value).toBe(1)
  expect(rowsOf(workbook, 'Claims').map((row) => row['No.'])).toEqual([2, 3, 4])
})

test('a package begins with what its parts are; its files come back', () => {
  const files = ['xl/b.xml', '_rels/.rels', 'xl/a.xml', '[Content_Types].xml'].map((path) => ({
    path,
    bytes: new TextEncoder().encode(path),
  }))
  const read = zipEntries(fixedZip(inPackageOrder(files)))
  expect(read.map(({ path }) => path)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/a.xml', 'xl/b.xml'])
  expect(read.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(read.map(({ path }) => path))
})
