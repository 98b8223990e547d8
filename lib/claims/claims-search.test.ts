import { describe, expect, test } from 'vitest'
import { asksNothing, type ClaimsSearch, parseClaimsSearch } from './claims-search'

const NOTHING: ClaimsSearch = { words: [], phrases: [], fields: [] }
const word = (text: string, open: 'yes' | 'no' = 'no', wanted: 'yes' | 'no' = 'yes') => ({ text, wanted, open })
const phrase = (text: string, wanted: 'yes' | 'no' = 'yes') => ({ text, wanted })

describe('a search is taken apart', () => {
  test.each<[string, string, Partial<ClaimsSearch>]>([
    ['words, the last of which may go on', 'harbour bridge', { words: [word('harbour'), word('bridge', 'yes')] }],
    ['a phrase', '"harbour bridge"', { phrases: [phrase('harbour bridge')] }],
    [
      'a phrase that is not closed',
      'old "harbour bridge',
      { words: [word('old')], phrases: [phrase('harbour bridge')] },
    ],
    [
      'a phrase in English quotation marks',
      '“harbour bridge” old',
      { words: [word('old', 'yes')], phrases: [phrase('harbour bridge')] },
    ],
    ['a phrase in German quotation marks', '„harbour bridge“', { phrases: [phrase('harbour bridge')] }],
    [
      'a phrase in Arabic quotation marks',
      '«جسر الميناء» مغلق',
      { words: [word('مغلق', 'yes')], phrases: [phrase('جسر الميناء')] },
    ],
    ['a phrase in Japanese quotation marks', '「東京」', { phrases: [phrase('東京')] }],
    [
      'a phrase close to a word',
      'old"harbour bridge"now',
      { words: [word('old'), word('now', 'yes')], phrases: [phrase('harbour bridge')] },
    ],
    [
      'what is not wanted',
      'bridge -ferry -"old town"',
      { words: [word('bridge'), word('ferry', 'no', 'no')], phrases: [phrase('old town', 'no')] },
    ],
    ['a lone minus is nothing', 'bridge - ', { words: [word('bridge')] }],
    ['two minus signs are nothing either', '--', {}],
    ['a time holds a colon and is a word', 'at 06:12', { words: [word('at'), word('06:12', 'yes')] }],
    ['an address is a word', 'https://example.org/x', { words: [word('https://example.org/x', 'yes')] }],
    ['a field', 'rating:false', { fields: [{ field: 'rating', values: ['false'], wanted: 'yes' }] }],
    [
      'a field with a phrase',
      'claimant:"The WSJ" bridge',
      { words: [word('bridge', 'yes')], fields: [{ field: 'claimant', values: ['the wsj'], wanted: 'yes' }] },
    ],
    [
      'a field with a phrase that is not closed',
      'claimant:"The WSJ',
      { fields: [{ field: 'claimant', values: ['the wsj'], wanted: 'yes' }] },
    ],
    [
      'a field with several values',
      'status:open,disputed',
      { fields: [{ field: 'status', values: ['open', 'disputed'], wanted: 'yes' }] },
    ],
    [
      'a field by the words of the screen',
      'status:"Second look"',
      { fields: [{ field: 'status', values: ['second_look'], wanted: 'yes' }] },
    ],
    ['a field that is not wanted', '-is:late', { fields: [{ field: 'is', values: ['late'], wanted: 'no' }] }],
    [
      'a field by its other name, in capitals',
      'ASSIGNEE:nobody',
      { fields: [{ field: 'who', values: ['nobody'], wanted: 'yes' }] },
    ],
    ['grades', 'grade:a,none', { fields: [{ field: 'grade', values: ['A', 'none'], wanted: 'yes' }] }],
    ['a due day', 'due:2024-03-05', { fields: [{ field: 'due', values: ['2024-03-05'], wanted: 'yes' }] }],
    ['a day that no calendar has is words', 'due:2024-02-30', { words: [word('due'), word('2024-02-30')] }],
    ['an unknown field is searched as it stands', 'minister:said', { words: [word('minister:said', 'yes')] }],
    ['a name every object has is no field', 'constructor:x', { words: [word('constructor:x', 'yes')] }],
    ['an unknown value is searched as words', 'status:closed', { words: [word('status'), word('closed')] }],
    ['a field without a value is a word', 'rating:', { words: [word('rating')] }],
    ['nothing', '', {}],
    ['spaces', ' \t\n ', {}],
    ['signs without letters', "& | ! ( ) <-> * ' \\", {}],
    ['an empty phrase', '""', {}],
    ['quotation marks only', '"""«»„', {}],
    ['NUL is a space', 'a\u0000b', { words: [word('a'), word('b', 'yes')] }],
  ])('%s', (_what, typed, expected) => {
    expect(parseClaimsSearch(typed)).toEqual({ ...NOTHING, ...expected })
  })

  test('a long one is cut, and no more than sixteen terms are asked for', () => {
    expect(parseClaimsSearch('bridge '.repeat(100)).words).toHaveLength(16)
    expect(parseClaimsSearch('a'.repeat(5_000)).words[0]?.text).toHaveLength(400)
  })

  test('what asks nothing says so', () => {
    expect(asksNothing(parseClaimsSearch(' - '))).toBe(true)
    expect(asksNothing(parseClaimsSearch('is:late'))).toBe(false)
  })
})
