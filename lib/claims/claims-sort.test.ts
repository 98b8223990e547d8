import { describe, expect, test } from 'vitest'
import { type SortedBy, sortedBy, sortsIn, sortWords, USUAL_SORT } from './claims-sort'

const up = (by: SortedBy['by']): SortedBy => ({ by, descending: 'no' })
const down = (by: SortedBy['by']): SortedBy => ({ by, descending: 'yes' })

describe('a sort of the claims table', () => {
  test.each<[string, SortedBy[], SortedBy['by'], 'alone' | 'too', SortedBy[]]>([
    ['another column takes its place', USUAL_SORT, 'due', 'alone', [up('due')]],
    ['what is most wanted from above begins there', USUAL_SORT, 'priority', 'alone', [down('priority')]],
    ['the same column again turns round', [up('due')], 'due', 'alone', [down('due')]],
    ['and back', [down('due')], 'due', 'alone', [up('due')]],
    ['one more comes after', [up('due')], 'who', 'too', [up('due'), up('who')]],
    ['one that is there turns where it stands', [up('due'), up('who')], 'due', 'too', [down('due'), up('who')]],
    [
      'a fourth is in place of the third',
      [up('due'), up('who'), up('kind')],
      'status',
      'too',
      [up('due'), up('who'), up('status')],
    ],
  ])('%s', (_why, sort, by, how, expected) => {
    expect(sortedBy({ sort }, by, how)).toEqual({ sort: expected })
  })

  test.each<[string, string, SortedBy[]]>([
    ['as it was written', '-priority,due', [down('priority'), up('due')]],
    ['each column once', 'due,-due', [up('due')]],
    ['three at most', 'due,who,kind,status', [up('due'), up('who'), up('kind')]],
    ['without words that are none', 'id;drop,due', [up('due')]],
    ['as usual when none is left', 'x', USUAL_SORT],
  ])('is read %s', (_why, words, expected) => {
    expect(sortsIn(words.split(','))).toEqual(expected)
  })

  test('is written as an address has it', () => {
    expect(sortWords([down('priority'), up('due')])).toBe('-priority,due')
  })
})
