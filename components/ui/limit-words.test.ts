import { expect, test } from 'vitest'
import { limitWords } from './limit-words'

test.each([
  ['nothing is said of an empty field', 0, 100, null],
  ['nothing is said far from the limit', 89, 100, null],
  ['near the limit it says what is left', 90, 100, '10 characters left'],
  ['one is not a plural', 99, 100, '1 character left'],
  ['at the limit there is nothing left', 100, 100, 'No characters left'],
  ['a text pasted past the limit is kept and counted', 130, 100, '30 characters too many: 100 at most'],
  ['a field without a limit says nothing', 5000, undefined, null],
])('%s', (_, length, max, words) => {
  expect(limitWords(length, max)).toBe(words)
})
