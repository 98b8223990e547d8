import { expect, test } from 'vitest'
import { placeInWords } from './place-in-words'

test.each([
  ['page 3', 'on page 3'],
  ['paragraph 2', 'in paragraph 2'],
  ['06:12', 'at 06:12'],
  ['1:02:03', 'at 1:02:03'],
])('a quote at %j stands %s', (label, words) => {
  expect(placeInWords(label)).toBe(words)
})
