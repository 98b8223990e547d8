import { expect, test } from 'vitest'
import { type Move, moved, moveOf, type Place, rangeBetween } from './grid-moves'

const GRID = { lines: 100, columns: 8, page: 20 }
const plain = { ctrlKey: false, metaKey: false, altKey: false }

test.each<[string, Move, Place, Place]>([
  ['an arrow leads to the next line', 'down', { line: 3, column: 2 }, { line: 4, column: 2 }],
  ['not below the last', 'down', { line: 99, column: 2 }, { line: 99, column: 2 }],
  ['not above the first', 'up', { line: 0, column: 2 }, { line: 0, column: 2 }],
  ['to the next column, not to the next line', 'end', { line: 3, column: 7 }, { line: 3, column: 7 }],
  ['Home leads to the start of the row', 'row-start', { line: 3, column: 5 }, { line: 3, column: 0 }],
  ['End to its end', 'row-end', { line: 3, column: 5 }, { line: 3, column: 7 }],
  ['a page is what is seen at once', 'page-down', { line: 3, column: 5 }, { line: 23, column: 5 }],
  ['and ends at the last line', 'page-down', { line: 90, column: 5 }, { line: 99, column: 5 }],
  ['the first line keeps the column', 'first', { line: 90, column: 5 }, { line: 0, column: 5 }],
])('%s', (_sentence, move, from, to) => {
  expect(moved(from, move, GRID)).toEqual(to)
})

test.each<[string, Parameters<typeof moveOf>[0], 'ltr' | 'rtl', Move | null]>([
  ['right is onward where text runs so', { ...plain, key: 'ArrowRight' }, 'ltr', 'end'],
  ['and back where it runs the other way', { ...plain, key: 'ArrowRight' }, 'rtl', 'start'],
  ['Ctrl+End leads to the last line', { ...plain, key: 'End', ctrlKey: true }, 'ltr', 'last'],
  ['as does Cmd+Down', { ...plain, key: 'ArrowDown', metaKey: true }, 'ltr', 'last'],
  ['Alt+Left is the browser’s', { ...plain, key: 'ArrowLeft', altKey: true }, 'ltr', null],
  ['a letter leads nowhere', { ...plain, key: 'q' }, 'ltr', null],
])('%s', (_sentence, pressed, direction, move) => {
  expect(moveOf(pressed, direction)).toBe(move)
})

test('a range is the same from whichever corner it is drawn', () => {
  const range = { from: { line: 2, column: 1 }, to: { line: 5, column: 4 } }
  expect(rangeBetween({ line: 5, column: 1 }, { line: 2, column: 4 })).toEqual(range)
  expect(rangeBetween({ line: 2, column: 4 }, { line: 5, column: 1 })).toEqual(range)
})
