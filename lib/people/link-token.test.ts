import { describe, expect, test } from 'vitest'
import { hashedToken, linkToken } from './link-token'

const SECRET = 'a secret of the installation'
const ID = '0190e2a0-0000-7000-8000-000000000001'

describe('the token of a link', () => {
  test('is HMAC-SHA256 of kind and id, as base64url without padding', () => {
    expect(linkToken(SECRET, 'invitation', ID)).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(linkToken(SECRET, 'invitation', ID)).toBe(linkToken(SECRET, 'invitation', ID))
  })

  test.each<[what: string, other: string]>([
    ['another kind: an invitation resets no password', linkToken(SECRET, 'password reset', ID)],
    ['another row', linkToken(SECRET, 'invitation', ID.replace(/1$/, '2'))],
    ['another installation', linkToken('a secret of another one', 'invitation', ID)],
  ])('is another for %s', (_what, other) => {
    expect(other).not.toBe(linkToken(SECRET, 'invitation', ID))
  })

  test('is kept as SHA-256, which is not the token', () => {
    // FIPS 180-2, appendix B.1.
    expect(hashedToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
