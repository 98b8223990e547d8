import { describe, expect, test } from 'vitest'
import { narrowed, withChosen } from './narrow-values'

const value = (label: string) => ({ value: label, label, count: 1, more: 'no' as const })
const VALUES = ['Élan vital', 'Needs context', 'مرجع', 'False'].map(value)

describe('values of a filter', () => {
  test.each([
    ['nothing typed keeps all', '', 4],
    ['the beginning of a word', 'nee', 1],
    ['every word, in any order', 'context needs', 1],
    ['with or without accents', 'elan', 1],
    ['in any script', 'مرج', 1],
    ['what none has', 'true', 0],
    ['space before and behind is nothing', '  false ', 1],
  ])('are narrowed: %s', (_why, words, found) => {
    expect(narrowed(VALUES, words)).toHaveLength(found)
  })

  test('one that is wanted and was not counted comes first, by its name', () => {
    expect(withChosen([value('False')], ['id', 'False'], { id: 'Gone' })[0]).toEqual({
      value: 'id',
      label: 'Gone',
      count: -1,
      more: 'no',
    })
  })
})
