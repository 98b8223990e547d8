import { expect, test } from 'vitest'
import { csvOf } from './csv'

const one = (value: string | number) => csvOf([[value]]).slice(1, -2)

test.each([
  ['a word stands as it is', 'Accurate', 'Accurate'],
  ['a comma wants quotation marks', 'Quist, Mara', '"Quist, Mara"'],
  ['a quotation mark is doubled', 'the “big” "one"', '"the “big” ""one"""'],
  ['a formula is made inert', '=1+1', "'=1+1"],
  ['also with a space before it', ' @SUM(A1)', "' @SUM(A1)"],
  ['also with a full-width sign', '＝1+1', "'＝1+1"],
  ['a minus in a text could begin one', '-5', "'-5"],
  ['a negative number is a number', -0.25, '-0.25'],
  ['what is no number is nothing', Number.NaN, ''],
])('%s', (_why, value, written) => {
  expect(one(value)).toBe(written)
})

test('begins with a byte order mark, and every line ends with CRLF', () => {
  expect(
    csvOf([
      ['a', 'b'],
      [1, 2],
    ]),
  ).toBe('\ufeffa,b\r\n1,2\r\n')
})
