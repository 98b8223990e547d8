import { expect, test } from 'vitest'
import { recoveryCodeOf, recoveryHash } from './recovery-code'

const BYTES = Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207])
const CODE = '0123-4567-89ab-cdef'

test('80 bits are four groups of four', () => {
  expect(recoveryCodeOf(BYTES)).toBe(CODE)
  expect(recoveryCodeOf(new Uint8Array(10).fill(255))).toBe('zzzz-zzzz-zzzz-zzzz')
})

test.each([
  ['as it is shown', CODE],
  ['in capitals', CODE.toUpperCase()],
  ['without dashes', '0123456789abcdef'],
  ['with gaps', ' 0123 4567 89ab cdef '],
  ['with letters for the digits they look like', 'Ol23-4567-89ab-cdef'],
])('a code is the same %s', (_, typed) => {
  expect(recoveryHash(typed)).toBe(recoveryHash(CODE))
})

test.each([
  ['another code', '0123-4567-89ab-cdeg'],
  ['a shorter one', '0123-4567-89ab-cde'],
  ['a longer one', `${CODE}0`],
  ['a letter no code has', 'u123-4567-89ab-cdef'],
  ['six digits', '123456'],
  ['nothing', ''],
])('%s is not it', (_, typed) => {
  expect(recoveryHash(typed)).not.toBe(recoveryHash(CODE))
})
