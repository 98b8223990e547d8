import { expect, test } from 'vitest'
import { layoutAtFirst, type TableColumnId, type TableLayout } from '@/lib/claims/table-layout'
import { withColumn, withMoved, withStep } from './arrange-layout'

const FIRST = layoutAtFirst()

function order({ columns }: TableLayout, most = 5): TableColumnId[] {
  return columns.slice(0, most).map(({ id }) => id)
}

test.each<[string, TableLayout, TableColumnId[]]>([
  [
    'a column moves back to where another stands',
    withMoved(FIRST, 'claimant', 'quote'),
    ['number', 'statement', 'claimant', 'quote', 'article'],
  ],
  ['and on', withMoved(FIRST, 'statement', 'article'), ['number', 'quote', 'article', 'statement', 'claimant']],
  ['onto itself it stays', withMoved(FIRST, 'quote', 'quote'), ['number', 'statement', 'quote', 'article', 'claimant']],
  ['a step on', withStep(FIRST, 'statement', 1), ['number', 'quote', 'statement', 'article', 'claimant']],
  [
    'a step back does not pass a pinned column',
    withStep(FIRST, 'statement', -1),
    ['number', 'statement', 'quote', 'article', 'claimant'],
  ],
])('%s', (_sentence, layout, expected) => {
  expect(order(layout)).toEqual(expected)
})

test('a column put among pinned ones is pinned as they are', () => {
  expect(withMoved(FIRST, 'status', 'number').columns[0]).toMatchObject({ id: 'status', pinned: 'start' })
})

test.each([
  ['too narrow', 3, 40],
  ['too wide', 9_000, 800],
  ['between', 123.4, 123],
])('a width that is %s is brought into what the table takes', (_sentence, width, taken) => {
  expect(withColumn(FIRST, 'due', { width }).columns.find(({ id }) => id === 'due')?.width).toBe(taken)
})
