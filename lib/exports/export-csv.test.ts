import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrint, inPrintForDesk } from '@/lib/testing/in-print'
import { exportCsv } from './export-csv'
import { namedTotals } from '@/lib/reports/totals'

type Row = Record<string, string>

function readBack(csv: string): Row[] {
  return parse<Row>(csv, { bom: true, columns: true, record_delimiter: '\r\n' })
}

describe('an edition as CSV', () => {
  const edition = sampleEdition('Bolts, "cracked"\nall of them')
  const csv = exportCsv(inPrintForDesk(edition))
  const rows = readBack(csv)

  test('begins with a byte order mark and ends its lines with CRLF', () => {
    expect(csv.startsWith('\ufeffrow,report,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  test('has one row for each claim, in the order of the text', () => {
    const claims = rows.filter(({ row }) => row === 'claim')
    expect(claims.map(({ number, status, rating }) => [number, status, rating])).toEqual([
      ['C-1', 'Settled', 'Accurate'],
      ['C-2', 'Settled', 'False'],
      ['C-3', 'Disputed', ''],
      ['C-4', 'Dropped', ''],
    ])
    expect(claims[0]?.statement).toBe('Bolts, "cracked"\nall of them')
    expect(claims[1]?.['decided by']).toBe('Ruth Adler (adjudication)')
    expect(claims.map(({ evidence }) => Number(evidence))).toEqual([3, 2, 2, 0])
  })

  test('has a row for each piece of evidence under its claim, with its source and the copy it was looked up in', () => {
    const numbers = rows.filter(({ row }) => row === 'claim' || row === 'evidence').map((row) => row['evidence number'])
    expect(numbers).toEqual(['', 'E-1', 'E-2', 'E-3', '', 'E-1', 'E-2', '', 'E-1', 'E-2', ''])
    expect(rows[1]).toMatchObject({
      ...{ row: 'evidence', number: 'C-1', stance: 'Supports', quote: 'Bolts, "cracked"\nall of them' },
      ...{ outcome: 'found', 'snapshot sha-256': 'ab12cd34ef56'.padEnd(64, '0'), 'source number': '1' },
      'source url': 'https://example.org/report?a=1&b=(2)',
    })
  })

  test('has the same header, and words of the language, whatever the labels speak', () => {
    const german = readBack(exportCsv(inPrint(edition, { language: 'de' })))
    expect(Object.keys(german[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}))
    expect(german[0]).toMatchObject({ row: 'claim', status: 'Abgeschlossen', kind: 'Zahl', audience: 'readers' })
  })

  test('carries the totals and the open items', () => {
    const totals = rows
      .filter(({ row }) => row === 'total')
      .map(({ statement, count }) => ({ name: statement, count: Number(count) }))
    expect(totals).toEqual(namedTotals(edition.content.totals))
    const open = rows.filter(({ row }) => row === 'open item').map(({ statement }) => statement)
    expect(open).toEqual(edition.content.blockers.map(({ sentence }) => sentence))
  })
})

describe('no cell becomes a formula', () => {
  test.each([
    ['an equals sign', '=1+1'],
    ['a plus', '+1'],
    ['a minus', '-1'],
    ['an at sign', '@SUM(A1)'],
    ['a full-width equals sign', '＝1+1'],
    ['a formula behind spaces', '  =1+1'],
    ['a formula behind a no-break space', '\u00a0=1+1'],
    ['a formula behind a control character', '\u0001=1+1'],
  ])('%s is disarmed with an apostrophe', (_sentence, words) => {
    const [claim] = readBack(exportCsv(inPrintForDesk(sampleEdition(words))))
    expect(claim?.statement).toBe(`'${words}`)
  })

  test('every naughty string reads back as itself, disarmed where it must be', { timeout: 60_000 }, () => {
    for (const words of STORABLE_NAUGHTY_STRINGS) {
      const rows = readBack(exportCsv(inPrintForDesk(sampleEdition(words))))
      expect(rows[0]?.statement?.replace(/^'(?=[\s\u0000-\u001f]*[=+\-@＝＋－＠])/, '')).toBe(words)
      const cells = rows.flatMap((row) => Object.values(row))
      expect(cells.filter((cell) => /^[\s\u0000-\u001f]*[=+\-@]/.test(cell))).toEqual([])
    }
  })
})
