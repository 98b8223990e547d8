import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportClaimReview } from '@/lib/exports/export-claimreview'
import { inPrintForDesk } from '@/lib/testing/in-print'
import { sampleEdition } from '@/lib/testing/sample-edition'
import type { TableRow } from './import-table'
import { readTable } from './read-table.gateway'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-tables-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: string | Uint8Array) {
  const path = join(folder, randomUUID())
  await writeFile(path, bytes)
  const { rows, ...table } = await readTable(path)
  const all: TableRow[] = []
  for await (const row of rows) all.push(row)
  return { ...table, rows: all }
}

const cells = (rows: readonly TableRow[]) => rows.map((row) => ('cells' in row ? row.cells : row.problem))

describe('a table in text', () => {
  test.each<[string, string | Uint8Array, string[], (string[] | string)[]]>([
    ['with commas', 'claim,note\nA,B\n', ['claim', 'note'], [['A', 'B']]],
    [
      'with semicolons, as Excel writes them in Europe',
      'claim;note\nA, or B;C\n',
      ['claim', 'note'],
      [['A, or B', 'C']],
    ],
    ['with tabs', 'claim\tnote\nA\tB', ['claim', 'note'], [['A', 'B']]],
    ['that says what parts it', 'sep=|\nclaim|note\nA;x|B', ['claim', 'note'], [['A;x', 'B']]],
    ['with lines and quotes in cells', 'claim,note\n"A ""B""","C\nD"\n', ['claim', 'note'], [['A "B"', 'C\nD']]],
    ['with a stray quotation mark', 'claim,note\nThe 6" gun,B\n', ['claim', 'note'], [['The 6" gun', 'B']]],
    [
      'in UTF-16',
      iconv.encode('claim,note\nДождь,B\n', 'utf16le', { addBOM: true }),
      ['claim', 'note'],
      [['Дождь', 'B']],
    ],
    [
      'in Windows-1252',
      iconv.encode('claim,note\nCafé “zu”,B\n', 'windows-1252'),
      ['claim', 'note'],
      [['Café “zu”', 'B']],
    ],
    ['with a mark of its bytes', '\ufeffclaim,note\nA,B\n', ['claim', 'note'], [['A', 'B']]],
    [
      'with old line ends',
      'claim,note\r\nA,B\r\n\r\nC,D\r\n',
      ['claim', 'note'],
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
    ],
    ['with one column', 'claim\nA\nB', ['claim'], [['A'], ['B']]],
  ])('%s', async (_what, bytes, heads, rows) => {
    const table = await read(bytes)
    expect({ heads: table.heads, rows: cells(table.rows) }).toEqual({ heads, rows })
  })

  test('whose first accented letter comes late is still read in its charset', async () => {
    const text = `claim\n${'Plain words stand here\n'.repeat(9_000)}Café à Liège\n`
    const table = await read(iconv.encode(text, 'windows-1252'))
    expect(table.rows.at(-1)).toEqual({ row: 9_002, cells: ['Café à Liège'] })
  })

  test.each([
    ['of nothing', '', 'The file is empty.'],
    ['of blanks', '\n \n', 'no rows'],
    ['with a quotation mark never closed', 'claim,note\nA,B\n"C,D\nE,F\n', 'Row 3 opens a quotation mark'],
    ['with a cell of 10 MB', `claim\nA\n"${'x'.repeat(10_000_000)}"\n`, 'Row 3 is longer than'],
    ['with a million columns', Array.from({ length: 100_000 }, (_none, at) => `c${at}`).join(','), '100,000 columns'],
    ['that is an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Excel file'],
    [
      'that is locked',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'locked with a password',
    ],
    ['that is a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'PNG'],
    ['that is a ZIP of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'no Excel workbook'],
    ['that is half a ZIP', Buffer.from('PK\x03\x04half'), 'no Excel workbook'],
    ['that is a page without reviews', '<!doctype html><p>Nothing here', 'no ClaimReview'],
    ['that is broken JSON', '[{"claim": "A"},', 'begins as JSON'],
  ])('%s is refused with a sentence', async (_what, bytes, words) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'Refusal', message: expect.stringContaining(words) })
  })
})

describe('a workbook', () => {
  async function workbook(fill: (book: exceljs.Workbook) => void) {
    const book = new exceljs.Workbook()
    fill(book)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  test('is read by the values of its first sheet that is shown', async () => {
    const bytes = await workbook((book) => {
      const notes = book.addWorksheet('Notes', { state: 'hidden' })
      notes.addRow(['not this'])
      const sheet = book.addWorksheet('Claims')
      sheet.addRow(['Claim', 'Date', 'Cost', 'Link', 'Sum'])
      sheet.addRow(['Rain fell', new Date(Date.UTC(2024, 4, 3)), 12.5, 'Notice', { formula: 'C2*2', result: 25 }])
      sheet.addRow([{ richText: [{ text: 'Snow ' }, { text: 'fell' }] }, null, true])
      sheet.addRow([])
      sheet.addRow(['Merged'])
      sheet.mergeCells('A5:C5')
    })
    const table = await read(bytes)
    expect(table).toMatchObject({ format: 'xlsx', heads: ['Claim', 'Date', 'Cost', 'Link', 'Sum'] })
    expect(table.rows).toEqual([
      { row: 2, cells: ['Rain fell', '2024-05-03', '12.5', 'Notice', '25'] },
      { row: 3, cells: ['Snow fell', '', 'true'] },
      { row: 5, cells: expect.arrayContaining(['Merged']) },
    ])
  })

  test.each([
    ['unpacks to gigabytes', (xml: string) => `${xml}${' '.repeat(60_000_000)}`, /unpacks|4 MB/],
    [
      'has one cell of many megabytes',
      (xml: string) =>
        xml.replace('</row>', `<c r="B1" t="inlineStr"><is><t>${'x'.repeat(9_000_000)}</t></is></c></row>`),
      /far more than a claim/,
    ],
    [
      'has a row of a million cells',
      (xml: string) => xml.replace('</row>', `${'<c/>'.repeat(100_000)}</row>`),
      /more cells/,
    ],
    ['is damaged', () => '<worksheet><sheetData><row', /damaged|no rows/],
  ])(
    'that %s is refused with a sentence, in little memory',
    async (_what, bend, words) => {
      const { unzipSync } = await import('fflate')
      const parts = unzipSync(await workbook((book) => void book.addWorksheet('Claims').addRow(['Claim'])))
      const sheet = 'xl/worksheets/sheet1.xml'
      const bent = bend(new TextDecoder().decode(parts[sheet]))
      const bytes = zipSync({ ...parts, [sheet]: strToU8(bent) }, { level: 1 })
      await expect(read(bytes)).rejects.toThrow(words)
    },
    60_000,
  )
})

describe('JSON', () => {
  test('lines are rows, a broken one is told', async () => {
    const table = await read(
      '{"claim":"A","source":{"url":"https://example.org"}}\n{"claim":\n[1]\n{"claim":"B","tags":["x","y"]}\n',
    )
    expect(table.heads).toEqual(['claim', 'source.url', 'tags'])
    expect(cells(table.rows)).toEqual([
      ['A', 'https://example.org', ''],
      'The line is no JSON.',
      expect.stringContaining('no thing in braces'),
      ['B', '', 'x\ny'],
    ])
  })

  test('in one list is rows too', async () => {
    const table = await read('[\n {"claim": "A"},\n {"claim": "B"}\n]')
    expect(cells(table.rows)).toEqual([['A'], ['B']])
  })
})

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example.org/a1',
  claimReviewed: 'Crime has &quot;doubled&quot;',
  author: { '@id': '#us' },
  reviewRating: { '@type': 'Rating', alternateName: ['Mostly False'], ratingExplanation: 'It rose by 3%.' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'A. Mayor' },
    datePublished: '2024-06-20',
    appearance: [
      {
        '@type': 'NewsArticle',
        headline: 'Crime in our town',
        url: 'https://news.example.org/1',
        publisher: { name: 'The Gazette' },
      },
    ],
  },
}
const US = { '@id': '#us', '@type': 'Organization', name: 'Example Checks' }

describe('ClaimReviews', () => {
  test.each<[string, string]>([
    ['in a page', `<html><script type="application/ld+json">${JSON.stringify([REVIEW, US])}</script>`],
    ['in a graph', JSON.stringify({ '@graph': [US, REVIEW] })],
    ['in a feed', JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ item: [REVIEW] }, US] })],
    ['one a line', `${JSON.stringify({ ...REVIEW, author: US })}\n`],
  ])('%s become rows', async (_where, text) => {
    const table = await read(text)
    expect(table.format).toBe('claimreview')
    expect(cells(table.rows)).toEqual([
      [
        'Crime has "doubled"',
        'Mostly False',
        'It rose by 3%.',
        'https://checks.example.org/a1',
        'Example Checks on “Crime has "doubled"”',
        'Example Checks',
        'A. Mayor',
        'Crime in our town',
        'https://news.example.org/1',
        '2024-06-20',
        'The Gazette',
      ],
    ])
  })

  test('of an edition of ours become rows too: what was reviewed, how it was rated, and where that stands', async () => {
    const edition = sampleEdition()
    const { body } = exportClaimReview(inPrintForDesk(edition), { origin: 'http://127.0.0.1:3000' })
    const table = await read(body)
    const rows = cells(table.rows).map(([statement, verdict, , source]) => [statement, verdict, source])
    expect(rows).toEqual([
      ['Cracked bolts', 'Accurate', 'https://checks.example.org/desk/FD-2024-007/C-1'],
      ['Cracked bolts', 'False', 'https://checks.example.org/desk/FD-2024-007/C-2'],
    ])
  })

  test.each<[string, unknown, string[]]>([
    [
      'with fields under properties',
      {
        type: 'http://schema.org/ClaimReview',
        properties: { claimReviewed: 'x', reviewRating: { properties: { alternateName: 'False' } } },
      },
      ['x', 'False'],
    ],
    [
      'whose address is prose',
      { ...REVIEW, url: 'in an ad' },
      ['Crime has "doubled"', 'Mostly False', 'It rose by 3%.', ''],
    ],
    ['with a list of claims', { '@type': 'ClaimReview', claimReviewed: [{ text: 'a' }, { text: 'b' }] }, ['a']],
  ])('%s are read as far as they go', async (_what, value, start) => {
    const [row] = cells((await read(JSON.stringify(value))).rows)
    expect(row?.slice(0, start.length)).toEqual(start)
  })

  test('of pictures are none, and a broken block is told beside whole ones', async () => {
    const blocks = [
      JSON.stringify({ '@type': 'MediaReview', claimReviewed: 'no' }),
      '{"@type":"ClaimReview",}',
      JSON.stringify({ ...REVIEW, author: US }),
    ]
    const page = blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join('')
    expect(cells((await read(`<html>${page}</html>`)).rows)).toEqual([
      'The 2. block of structured data in the page is no JSON.',
      expect.any(Array),
    ])
  })
})
