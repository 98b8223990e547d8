import { expect, test } from 'vitest'
import { measureNumber, measureText } from './agreement-number'

test.each([
  ['two decimals', 0.7964, '0.80'],
  ['a true minus', -0.05, '−0.05'],
  ['nothing is not less than nothing', -0.0004, '0.00'],
  ['full agreement', 1, '1.00'],
])('%s', (_why, value, written) => {
  expect(measureNumber(value)).toBe(written)
})

test.each([
  ['with its interval', { low: -0.1, high: 0.9 }, '0.50 (−0.10 to 0.90)'],
  ['without one', null, '0.50'],
])('a measure %s', (_why, interval, written) => {
  expect(measureText({ outcome: 'measured', value: 0.5, interval, note: null, claims: 9 })).toBe(written)
})

test('what is not measured has no number', () => {
  expect(measureText({ outcome: 'not-measured', because: 'Nothing to compare.', claims: 0 })).toBeNull()
})
