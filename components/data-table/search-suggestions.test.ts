import { describe, expect, test } from 'vitest'
import { facetTyped, suggestionsFor, taken, typedTerm } from './search-suggestions'

const value = (label: string, word = `0190-${label}`) => ({ value: word, label, count: 12, more: 'no' as const })
const RATINGS = [value('False'), value('Needs context'), value('Not rated', 'none')]
const writes = (text: string, values = RATINGS, all: 'all' | 'typed' = 'typed') =>
  suggestionsFor(typedTerm(text, text.length), values, all).map((each) => each.writes)

describe('while a search is typed', () => {
  test.each<[string, string, string[]]>([
    ['nothing is offered for nothing', '', []],
    ['a word may be the beginning of a field', 'bridge ra', ['rating:']],
    ['with a minus too', '-ra', ['-rating:']],
    ['a word that begins no field is a word', 'bridge', []],
    ['the values of a field', 'rating:', ['rating:False ', 'rating:"Needs context" ', 'rating:none ']],
    ['narrowed by what is typed of them', 'rating:nee', ['rating:"Needs context" ']],
    ['also inside quotation marks', 'rating:"needs co', ['rating:"Needs context" ']],
    ['words of a field nobody counts', 'has:b', ['has:blocker ']],
    ['nothing inside a phrase', '"the ra', []],
  ])('%s: %s', (_why, text, offered) => {
    expect(writes(text)).toEqual(offered)
  })

  test('a word is typed for statuses and kinds, a name for people, and me', () => {
    expect(writes('status:sec', [value('Second look', 'second_look')])).toEqual(['status:second_look '])
    expect(writes('who:', [value('Jonas Meyer'), value('Nobody', 'nobody')])).toEqual([
      'who:me ',
      'who:"Jonas Meyer" ',
      'who:nobody ',
    ])
  })

  test('all fields are offered to whoever asks for them', () => {
    expect(writes('', [], 'all')).toContain('claimant:')
  })

  test('what is counted for it', () => {
    expect(facetTyped(typedTerm('who:jo', 6))).toBe('assignee')
    expect(facetTyped(typedTerm('is:', 3))).toBeNull()
  })

  test('what is taken stands in place of the term, the rest stays', () => {
    const text = 'bridge rat harbour'
    const term = typedTerm(text, 10)
    expect(taken(text, term, { writes: 'rating:', label: '', hint: '' })).toEqual({
      text: 'bridge rating: harbour',
      caret: 14,
    })
    const valued = typedTerm('rating:fa harbour', 9)
    expect(taken('rating:fa harbour', valued, { writes: 'rating:False ', label: '', hint: '' })).toEqual({
      text: 'rating:False harbour',
      caret: 13,
    })
  })
})
