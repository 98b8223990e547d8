import { expect, test } from 'vitest'
import { durationWords } from './duration-words'

test.each([
  [0, 'under a minute'],
  [1 / 60, '1 minute'],
  [0.5, '30 minutes'],
  [1.2, '1 hour'],
  [47.4, '47 hours'],
  [48, '2 days'],
  [24 * 90, '90 days'],
])('%d hours are %s', (hours, words) => {
  expect(durationWords(hours)).toBe(words)
})
