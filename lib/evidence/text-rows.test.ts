import { describe, expect, test } from 'vitest'
import { textRows } from './text-rows'

const TEXT = 'Harbour office\nCount of 4 March\n\nFourteen bolts show cracks.\nNine do not.'
const WHOLE = { start: 0, end: TEXT.length }
const shown = (rows: ReturnType<typeof textRows>) =>
  rows.map(({ label, above, parts }) => {
    const words = parts.map(({ text, marked }) => (marked === 'yes' ? `[${text}]` : text)).join('')
    return `${label === null ? '' : `(${label}) `}${above === 'nothing' ? '' : '¶ '}${words}`
  })
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

describe('textRows', () => {
  test.each([
    [
      'lines with their labels, an empty line told by the next',
      [
        { label: 'page 1', start: 0 },
        { label: 'page 2', start: 33 },
      ],
      null,
      ['(page 1) Harbour office', 'Count of 4 March', '(page 2) ¶ Fourteen bolts show cracks.', 'Nine do not.'],
    ],
    [
      'a page that begins in the middle of a line cuts it',
      [{ label: 'page 2', start: TEXT.indexOf('show') }],
      null,
      ['Harbour office', 'Count of 4 March', '¶ Fourteen bolts ', '(page 2) show cracks.', 'Nine do not.'],
    ],
    [
      'two places at one line share its margin, and one at an empty line goes to the next',
      [
        { label: 'page 2', start: 32 },
        { label: 'paragraph 3', start: 33 },
      ],
      null,
      ['Harbour office', 'Count of 4 March', '(page 2 · paragraph 3) ¶ Fourteen bolts show cracks.', 'Nine do not.'],
    ],
    [
      'marked words run over the end of a line',
      [],
      { start: at('cracks').start, end: at('Nine').end },
      ['Harbour office', 'Count of 4 March', '¶ Fourteen bolts show [cracks.]', '[Nine] do not.'],
    ],
  ])('%s', (_what, places, mark, expected) => {
    expect(shown(textRows(TEXT, WHOLE, places, mark))).toEqual(expected)
  })

  test('a stretch of the text holds its own lines only', () => {
    expect(shown(textRows(TEXT, at('Count of 4 March\n'), [{ label: 'page 1', start: 0 }], at('Fourteen')))).toEqual([
      'Count of 4 March',
    ])
  })

  test('every character but the ends of lines stands in a row', () => {
    const rows = textRows(TEXT, WHOLE, [{ label: 'here', start: 20 }], { start: 3, end: 40 })
    expect(rows.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')).toBe(TEXT.replaceAll('\n', ''))
  })
})
