import { describe, expect, test } from 'vitest'
import { FERRY } from '@/lib/testing/ferry-text'
import { findQuote } from './find-quote'

const wordsFound = (text: string, quote: string, context?: string) => {
  const { outcome, place } = findQuote(text, quote, context)
  return outcome === 'found' && place ? text.slice(place.start, place.end) : outcome
}

describe('parts with […]', () => {
  test.each([
    ['in order', 'The ferry […] left Port Halden [...] with 184 people', 'found'],
    ['dots apart', 'The ferry [. . .] left Port Halden', 'found'],
    ['a short part between', 'Captain Ida Lund said […] she […] told the court', 'found'],
    ['at the ends', '[…] Captain Ida Lund said […]', 'found'],
    ['in its own marks', '“The ferry […] left Port Halden”', 'found'],
    ['bare dots say nothing of the kind', 'The ferry … left Port Halden at 6.40', 'differs'],
    ['in another order', 'left Port Halden at 6.40 […] The ferry “Aurora”', 'differs'],
    ['a number changed in one part', 'left Port Halden at 6.50 […] with 184 people on board', 'differs'],
    ['a part from elsewhere', 'orchards of yellow plums everywhere […] with 184 people', 'not_found'],
  ])('%s', (_why, quote, outcome) => {
    expect(findQuote(FERRY, quote).outcome).toBe(outcome)
  })

  test.each([
    [
      'found parts',
      'The ferry […] left Port',
      'The ferry “Aurora” left Port',
      'All 2 parts stand in the text, in this order.',
    ],
    [
      'a part that differs',
      'left Port Halden at 6.50 […] with 184 people on board',
      'left Port Halden at 6.40 on 3 March 2019 with 184 people on board',
      'Part 1 of 2: A number differs: 6.50 in the quote, 6.40 in the source.',
    ],
    [
      'another order',
      'left Port Halden […] The ferry “Aurora”',
      'The ferry “Aurora” left Port Halden',
      'All 2 parts stand in the text, but not in this order.',
    ],
  ])('the place of %s spans all', (_why, quote, words, why) => {
    const found = findQuote(FERRY, quote)
    expect(FERRY.slice(found.place?.start, found.place?.end)).toBe(words)
    expect(found.why).toBe(why)
  })

  test('dots in brackets that the source itself prints are words like others', () => {
    expect(wordsFound('He wrote: the plan […] failed at once.', 'the plan [...] failed')).toBe('the plan […] failed')
  })

  test('the nearest begin is taken when a part stands in two places', () => {
    const text = 'We met the owner. We met the owner again, and later the captain came.'
    expect(wordsFound(text, 'We met the owner […] the captain came')).toBe(
      'We met the owner again, and later the captain came',
    )
  })
})

describe('several places', () => {
  const TWICE =
    'It was a long night. Nobody slept at all. Then it was day: nobody slept at all. Nobody slept at all, he said.'
  const place = (words: string, from = 0) => {
    const start = TWICE.indexOf(words, from)
    return { start, end: start + words.length }
  }

  test('are all told, and none is chosen', () => {
    const places = [place('Nobody slept at all'), place('Nobody slept at all', 60)]
    expect(findQuote(TWICE, 'Nobody slept at all')).toEqual({
      outcome: 'ambiguous',
      place: null,
      candidates: places,
      score: 1,
      why: 'The words stand in the text 2 times: choose the place, or give the words around them.',
    })
  })

  test('at most twenty are told', () => {
    expect(findQuote('Nobody slept at all. '.repeat(300), 'Nobody slept at all').candidates).toHaveLength(20)
  })

  test.each([
    ['a context that holds the quote', 'Nobody slept at all, he said', place('Nobody slept at all', 60)],
    ['a context before it', 'It was a long night', null],
    ['a context that is nowhere', 'the quick and lively sailors', null],
    ['a context that says too little', 'he said', null],
  ])('%s', (_why, context, chosen) => {
    const found = findQuote(TWICE, 'Nobody slept at all', context)
    expect(found.outcome).toBe(chosen ? 'found' : 'ambiguous')
    expect(found.place).toEqual(chosen)
  })
})

describe('fewer than 12 characters', () => {
  test.each([
    ['alone', '184 people', undefined, 'ambiguous'],
    ['with the words around them', '184 people', 'on 3 March 2019 with 184 people on board', 'found'],
    ['with words nearly around them', '184 people', 'on 4 March 2018 with 184 persons on board', 'found'],
    ['with the words beside them', '184 people', 'left Port Halden at 6.40', 'found'],
    ['changed, with the words around them', '185 people', 'on 3 March 2019 with 185 people on board', 'differs'],
    ['changed, alone', '185 people', undefined, 'not_found'],
    ['twelve characters stand alone', 'Captain Ida ', undefined, 'ambiguous'],
    ['twelve without the spaces', 'Captain Ida L', undefined, 'found'],
    ['parts count together', 'The […] ferry left', undefined, 'not_found'],
    ['emoji count once', '🙂🙂🙂🙂🙂🙂', undefined, 'not_found'],
  ])('%s', (_why, quote, context, outcome) => {
    expect(findQuote(FERRY, quote, context).outcome).toBe(outcome)
  })

  test('short words are whole words first', () => {
    expect(findQuote('A warning of war, war.', 'war').candidates).toEqual([
      { start: 13, end: 16 },
      { start: 18, end: 21 },
    ])
  })
})
