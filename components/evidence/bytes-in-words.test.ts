import { expect, test } from 'vitest'
import { bytesInWords } from './bytes-in-words'

test.each([
  [0, '0 bytes', 'an empty answer'],
  [1, '1 byte', 'one of them'],
  [812, '812 bytes', 'few of them'],
  [34_400, '34 KB', 'a page'],
  [999_499, '999 KB', 'just under a million'],
  [999_500, '1.0 MB', 'what would round to 1000 KB'],
  [1_234_567, '1.2 MB', 'a document'],
  [9_949_999, '9.9 MB', 'the last with a decimal'],
  [52_428_800, '52 MB', 'the largest file'],
])('%i bytes read as “%s”: %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words)
})
