import { describe, expect, test } from 'vitest'
import { periodBounds, periodIn } from './period'

describe('a period', () => {
  test.each([
    ['a month', '2024-03', { from: '2024-03-01', before: '2024-04-01' }],
    ['the last month of a year', '2024-12', { from: '2024-12-01', before: '2025-01-01' }],
    ['days, both of them in it', '2024-02-28..2024-02-29', { from: '2024-02-28', before: '2024-03-01' }],
    ['one day', '2024-12-31..2024-12-31', { from: '2024-12-31', before: '2025-01-01' }],
    ['from a day on', '2024-03-09..', { from: '2024-03-09', before: null }],
    ['until a day', '..2024-03-09', { from: null, before: '2024-03-10' }],
  ])('%s', (_what, period, bounds) => {
    expect(periodBounds(period)).toEqual(bounds)
    expect(periodIn(period)).toBe(period)
  })

  test.each([
    ['a month that is none', '2024-13'],
    ['a day that is none', '2024-02-30..'],
    ['two open ends', '..'],
    ['one that ends before it begins', '2024-03-09..2024-03-08'],
    ['words', 'March'],
    ['a year before any calendar of ours', '0024-03'],
  ])('is not %s', (_why, word) => {
    expect(periodIn(word)).toBeNull()
  })
})
