import { describe, expect, test } from 'vitest'
import { coverageOf, type CoveringQuote, type PassageState, passageStates } from './coverage'

/** Three sentences of ten units each after a heading of ten. */
const PASSAGES = [
  { id: 'heading', start: 0, end: 10, kind: 'heading' as const },
  { id: 'first', start: 12, end: 22, kind: 'sentence' as const },
  { id: 'second', start: 23, end: 33, kind: 'sentence' as const },
  { id: 'third', start: 35, end: 45, kind: 'sentence' as const },
]

const quote = (start: number, end: number, status: CoveringQuote['status']) => ({ start, end, status })

describe('how far a passage is accounted for', () => {
  test.each<[string, CoveringQuote[], string[], PassageState[]]>([
    ['without claims and marks everything is to do', [], [], ['todo', 'todo', 'todo']],
    ['a settled claim settles its passage', [quote(13, 16, 'settled')], [], ['settled', 'todo', 'todo']],
    ['an open claim is being checked', [quote(13, 16, 'open')], [], ['working', 'todo', 'todo']],
    ['a second look is being checked', [quote(13, 16, 'second_look')], [], ['working', 'todo', 'todo']],
    ['a dropped claim accounts for nothing', [quote(13, 16, 'dropped')], [], ['todo', 'todo', 'todo']],
    ['a dropped claim leaves the mark to stand', [quote(13, 16, 'dropped')], ['first'], ['marked', 'todo', 'todo']],
    ['a claim over two passages accounts for both', [quote(20, 25, 'settled')], [], ['settled', 'settled', 'todo']],
    [
      'a claim that only touches does not',
      [quote(10, 12, 'settled'), quote(22, 23, 'open')],
      [],
      ['todo', 'todo', 'todo'],
    ],
    [
      'disputed goes before working and settled',
      [quote(12, 14, 'settled'), quote(13, 16, 'disputed'), quote(14, 18, 'checking')],
      [],
      ['disputed', 'todo', 'todo'],
    ],
    ['working goes before settled', [quote(12, 14, 'settled'), quote(13, 16, 'open')], [], ['working', 'todo', 'todo']],
    ['a claim goes before a mark', [quote(12, 14, 'settled')], ['first', 'second'], ['settled', 'marked', 'todo']],
    [
      'a long claim reaches on past short ones',
      [quote(12, 45, 'settled'), quote(13, 15, 'open'), quote(24, 25, 'disputed')],
      [],
      ['working', 'disputed', 'settled'],
    ],
    ['a heading stays a heading', [quote(0, 10, 'open')], ['heading'], ['todo', 'todo', 'todo']],
  ])('%s', (_why, quotes, marked, expected) => {
    const marks = marked.map((passageId) => ({ passageId }))
    expect(passageStates(PASSAGES, quotes, marks)).toEqual(['heading', ...expected])
    const backwards = [...PASSAGES].reverse()
    expect(passageStates(backwards, [...quotes].reverse(), marks).reverse()).toEqual(['heading', ...expected])
  })

  test('headings count neither as accounted for nor as to do', () => {
    expect(coverageOf(['heading', 'settled', 'marked', 'todo', 'disputed'])).toEqual({
      settled: 1,
      working: 0,
      disputed: 1,
      marked: 1,
      todo: 1,
      heading: 1,
      all: 4,
      accounted: 3,
    })
  })
})
