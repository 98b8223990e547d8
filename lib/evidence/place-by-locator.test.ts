import { describe, expect, test } from 'vitest'
import type { FoundQuote } from './found-quote'
import { placeByLocator } from './place-by-locator'

const at = (...starts: number[]): FoundQuote => ({
  outcome: 'ambiguous',
  place: null,
  candidates: starts.map((start) => ({ start, end: start + 5 })),
  score: 1,
  why: 'The words stand there several times.',
})
const pages = { length: 400, places: [1, 2, 3].map((page) => ({ label: `page ${page}`, start: (page - 1) * 100 })) }
const times = {
  length: 300,
  places: [
    { label: '00:05', start: 0 },
    { label: '06:12', start: 100 },
    { label: '1:06:12', start: 200 },
  ],
}
const paragraphs = { length: 300, places: [1, 2, 12].map((n, at) => ({ label: `paragraph ${n}`, start: at * 100 })) }

describe('a quote that stands at several places is found at the one its locator names', () => {
  test.each([
    ['by page', pages, [10, 110, 210], 'page 2', 110],
    ['on the last page, which ends with the text', pages, [10, 390], 'p. 3', 390],
    ['whatever else the locator says', pages, [10, 110], 'Annex B, pp. 2–4, second table', 110],
    ['by paragraph', paragraphs, [10, 110, 210], 'para 12', 210],
    ['by page before paragraph', pages, [10, 110], 'page 2, paragraph 1', 110],
    ['at the time', times, [10, 110, 210], '06:12', 110],
    ['between two times, after the earlier', times, [10, 110, 210], 'at 07:00', 110],
    ['at a time with hours', times, [10, 110, 210], '01:06:12', 210],
  ])('%s', (_how, text, starts, locator, start) => {
    expect(placeByLocator(at(...starts), text, locator)).toMatchObject({ outcome: 'found', place: { start } })
  })
})

describe('it stays open', () => {
  test.each([
    ['without a locator', pages, [10, 110], null],
    ['when the locator names no place of the text', pages, [10, 110], 'page 9'],
    ['when it names none at all', pages, [10, 110], 'somewhere in the annex'],
    ['when the words stand twice on that page', pages, [110, 150], 'page 2'],
    ['when they do not stand on that page', pages, [10, 210], 'page 2'],
    [
      'when there may be more places than were counted',
      pages,
      Array.from({ length: 20 }, (_, n) => 91 + n / 2),
      'page 2',
    ],
  ])('%s', (_when, text, starts, locator) => {
    const found = at(...starts)
    expect(placeByLocator(found, text, locator)).toBe(found)
  })
})
