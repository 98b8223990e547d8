import { expect, test } from 'vitest'
import { monthInWords } from './month-in-words'

test.each([
  ['2024-03', 'March 2024'],
  ['1999-12', 'December 1999'],
])('%s is %s', (month, words) => {
  expect(monthInWords(month)).toBe(words)
})
