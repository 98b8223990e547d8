import { expect, test } from 'vitest'
import { copiedTable } from './copied-table'

test.each([
  ['words as they are', 'The bridge closed', 'The bridge closed'],
  ['what a spreadsheet would reckon is kept from it', '=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['also behind white space', ' +1', `' +1`],
  ['a tab and a new line become a space, so that cells stay cells', 'one\ttwo\r\nthree', 'one two three'],
  ['a formula behind a new line is found where it then stands', '\n@SUM(A1)', `' @SUM(A1)`],
])('text with tabs: %s', (_sentence, cell, copied) => {
  expect(copiedTable([], [[cell]]).text).toBe(copied)
})

test('a table has its heads, and what is text stays text', () => {
  expect(copiedTable(['No.', 'Statement'], [['C-1', '<b>"84" & more</b>']])).toEqual({
    html:
      '<table><thead><tr><th>No.</th><th>Statement</th></tr></thead>' +
      '<tbody><tr><td>C-1</td><td>&lt;b&gt;&quot;84&quot; &amp; more&lt;/b&gt;</td></tr></tbody></table>',
    text: 'No.\tStatement\nC-1\t<b>"84" & more</b>',
    rows: 1,
    cells: 2,
  })
})
