import { Secret, TOTP, URI } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { digitsTyped, stepOfCode, totpAddress, totpCodeAt, totpSecretOf } from './totp'
import { inFours } from './totp-words'

/** The secret of RFC 6238, appendix B: the ASCII digits 1 to 0, twice. */
const RFC = totpSecretOf(Uint8Array.from(Buffer.from('12345678901234567890')))
const at = (seconds: number) => new Date(seconds * 1_000)

describe('RFC 6238, appendix B, SHA-1, the last six of its eight digits', () => {
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i seconds the code ends as %s', (seconds, eight) => {
    expect(totpCodeAt(RFC, at(seconds))).toBe(eight.slice(-6))
  })
})

describe('a typed code', () => {
  const now = at(1_111_111_111)
  const step = Math.floor(1_111_111_111 / 30)
  const codeIn = (steps: number) => totpCodeAt(RFC, at((step + steps) * 30))

  test.each([
    ['of this half minute counts', codeIn(0), null, step],
    ['of the one before counts', codeIn(-1), null, step - 1],
    ['of the one after counts', codeIn(1), null, step + 1],
    ['of two before does not', codeIn(-2), null, null],
    ['of two after does not', codeIn(2), null, null],
    ['that has served does not', codeIn(0), step, null],
    ['of before the one that served last does not', codeIn(-1), step, null],
    ['of after the one that served last counts', codeIn(1), step, step + 1],
    ['with a gap, as the app shows it, counts', codeIn(0).replace(/(...)/, '$1 '), null, step],
    ['that is none does not', 'none', null, null],
    ['that is empty does not', '', null, null],
  ])('%s', (_, typed, last, expected) => {
    expect(stepOfCode(RFC, typed, now, last)).toBe(expected)
  })
})

test.each([
  ['six digits', '123456', '123456'],
  ['two groups', ' 123 456 ', '123456'],
  ['Arabic digits', '١٢٣٤٥٦', '123456'],
  ['Persian digits', '۱۲۳۴۵۶', '123456'],
  ['five digits', '12345', null],
  ['seven digits', '1234567', null],
  ['letters', '12345a', null],
])('%s are read', (_, typed, digits) => {
  expect(digitsTyped(typed)).toBe(digits)
})

test('the address says to an app what it needs, whatever stands in the e-mail', () => {
  const read = URI.parse(totpAddress(RFC, 'ruth+"<b>&x=1@desk.example'))
  expect(read).toBeInstanceOf(TOTP)
  expect(read).toMatchObject({ issuer: 'Plumbline', label: 'ruth+"<b>&x=1@desk.example', algorithm: 'SHA1', digits: 6 })
  expect(read.secret.base32).toBe(RFC)
})

test('a secret is read back from base32, and copied by hand in fours', () => {
  expect(Buffer.from(Secret.fromBase32(RFC).bytes).toString()).toBe('12345678901234567890')
  expect(inFours(RFC)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
})
