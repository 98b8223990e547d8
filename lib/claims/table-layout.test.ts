import { describe, expect, test } from 'vitest'
import { layoutAtFirst, readLayout, readLayoutText, TABLE_COLUMNS } from './table-layout'

const number = { id: 'number', width: 64, pinned: 'start', shown: 'yes' }
const due = { id: 'due', width: 200, pinned: 'end', shown: 'no' }

describe('a layout from outside', () => {
  test.each([
    ['nothing at all', undefined],
    ['null', null],
    ['a word', 'compact'],
    ['a list', []],
    ['columns that are no list', { columns: 'all' }],
    ['columns that are nothing', { columns: [null, 7, [], 'due'] }],
    ['a column nobody knows', { columns: [{ id: '__proto__', width: 100, pinned: null, shown: 'yes' }] }],
    ['a density nobody knows', { density: 'crushed' }],
  ])('%s is read as nobody arranged it', (_what, from) => {
    expect(readLayout(from)).toEqual(layoutAtFirst())
  })

  test.each([
    ['a width too small', { ...due, width: 3 }, { width: 40 }],
    ['a width too large', { ...due, width: 5_000 }, { width: 800 }],
    ['a width between two pixels', { ...due, width: 99.6 }, { width: 100 }],
    ['a width that is no number', { ...due, width: Number.NaN }, { width: 116 }],
    ['a width as a word', { ...due, width: '200' }, { width: 116 }],
    ['a pin nobody knows', { ...due, pinned: 'top' }, { pinned: null }],
    ['shown as a boolean', { ...due, shown: false }, { shown: 'yes' }],
  ])('%s is put right', (_what, column, wanted) => {
    expect(readLayout({ columns: [column] }).columns[0]).toMatchObject(wanted)
  })

  test('keeps an order of its own, and every column stands once', () => {
    const { columns } = readLayout({ columns: [due, number, { ...due, width: 300 }] })
    expect(columns.slice(0, 2)).toEqual([due, number])
    expect(columns.map(({ id }) => id).sort()).toEqual([...TABLE_COLUMNS].sort())
  })

  test('number and statement cannot be put away', () => {
    const { columns } = readLayout({ columns: [{ ...number, shown: 'no' }] })
    expect(columns[0]).toMatchObject({ id: 'number', shown: 'yes' })
  })

  test('what was read is read again as the same', () => {
    const layout = readLayout({ columns: [due], density: 'roomy' })
    expect(readLayoutText(JSON.stringify(layout))).toEqual(layout)
    expect(readLayoutText('{')).toEqual(layoutAtFirst())
  })
})
