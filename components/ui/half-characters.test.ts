import { expect, test } from 'vitest'
import { refuseHalfCharacters } from './half-characters'

test.each([
  ['whole characters, emoji too', 'the 👩‍👩‍👧 of كرمان', null],
  ['the first half of one', 'a\ud83d', 'statement'],
  ['the second half of one', '\ude00b', 'statement'],
])('%s', (_why, typed, field) => {
  const refusal = refuseHalfCharacters([
    ['kind', 'other'],
    ['statement', typed],
  ])
  expect(refusal === null ? null : Object.keys(refusal.outcome === 'refused' ? refusal.issues : {})[0]).toBe(field)
})
