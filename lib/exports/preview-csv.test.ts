import { expect, test } from 'vitest'
import { STORABLE_NAUGHTY_STRINGS } from '@/lib/testing/sample-edition'
import { csvOf } from '@/lib/shared/csv'
import { firstCsvRows } from './preview-csv'

test.each<[string, string[], number, string[][], 'yes' | 'no']>([
  [
    'a mark in front and lines that end with CRLF',
    ['\ufeffa,b\r\n', '1,2\r\n'],
    9,
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    'no',
  ],
  ['commas, quotation marks and line ends inside a cell', ['"a, ""b""\nc",d'], 9, [['a, "b"\nc', 'd']], 'no'],
  ['a cell that is cut between two parts', ['a,"b', 'c"', '"d"\n'], 9, [['a', 'bc"d']], 'no'],
  ['more rows than are asked for', ['a\nb\nc\n'], 2, [['a'], ['b']], 'yes'],
  ['as many as are asked for', ['a\nb\n'], 2, [['a'], ['b']], 'no'],
  ['nothing', [], 2, [], 'no'],
])('reads %s', (_what, parts, most, rows, more) => {
  expect(firstCsvRows(parts, most)).toEqual({ rows, more })
})

test('reads back whatever people write', () => {
  const { rows } = firstCsvRows(
    [csvOf(STORABLE_NAUGHTY_STRINGS.map((text) => [`a${text.replaceAll('\r', '')}`, 'b']))],
    10_000,
  )
  expect(rows.map(([text]) => text)).toEqual(
    STORABLE_NAUGHTY_STRINGS.map((text) => `a${text.replaceAll('\r', '').replaceAll('\ufeff', '')}`),
  )
})
