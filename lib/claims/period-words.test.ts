import { describe, expect, test } from 'vitest'
import type { Period } from './period'
import { type Days, daysOf, periodInWords, periodOf, usualPeriods } from './period-words'

describe('a period', () => {
  test.each<[string, Period, string]>([
    ['a month is named', '2024-03', 'March 2024'],
    ['days of one month name it once', '2024-03-01..2024-03-12', '1 to 12 March 2024'],
    ['days of two months name both', '2024-02-28..2024-03-12', '28 February 2024 to 12 March 2024'],
    ['one day is that day', '2024-03-05..2024-03-05', '5 March 2024'],
    ['an open end', '2024-03-05..', 'since 5 March 2024'],
    ['an open beginning', '..2024-03-05', 'until 5 March 2024'],
  ])('in words: %s', (_why, period, words) => {
    expect(periodInWords(period)).toBe(words)
  })

  test.each<[string, Period, Days]>([
    ['a month is its first and last day', '2024-02', { from: '2024-02-01', to: '2024-02-29' }],
    ['december ends in its own year', '2023-12', { from: '2023-12-01', to: '2023-12-31' }],
    ['an open end stays open', '2024-03-05..', { from: '2024-03-05', to: null }],
    ['both ends', '2024-03-05..2024-04-01', { from: '2024-03-05', to: '2024-04-01' }],
  ])('reads as two days and back: %s', (_why, period, days) => {
    expect(daysOf(period)).toEqual(days)
    expect(periodOf(days)).toBe(period)
  })

  test('of no day is none, and its ends may come the wrong way round', () => {
    expect(periodOf({ from: null, to: null })).toBeNull()
    expect(periodOf({ from: '2024-04-02', to: '2024-03-05' })).toBe('2024-03-05..2024-04-02')
  })

  test('the usual ones of a Sunday: its week began on Monday', () => {
    expect(usualPeriods('2024-03-03').map(({ period }) => period)).toEqual([
      '2024-03-03..2024-03-03',
      '2024-02-26..2024-03-03',
      '2024-03',
      '2024-02',
    ])
  })
})
