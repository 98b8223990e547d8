import { describe, expect, test } from 'vitest'
import { CaptureFailure } from './capture-problem'
import { failureOf, tooLarge, tooSlow } from './fetch-failure'

function nodeError(code: string): Error {
  return Object.assign(new Error(`connect ${code} 10.0.0.8:5432 /home/ann/secret`), { code })
}

describe('what Node says of a failure becomes a sentence', () => {
  test.each([
    ['ENOTFOUND', 'no-such-host', 'worth it'],
    ['EAI_AGAIN', 'no-such-host', 'worth it'],
    ['EAI_SYSTEM', 'no-such-host', 'worth it'],
    ['ECONNREFUSED', 'refused-connection', 'worth it'],
    ['ENETUNREACH', 'refused-connection', 'worth it'],
    ['ETIMEDOUT', 'too-slow', 'worth it'],
    ['ECONNRESET', 'bad-answer', 'worth it'],
    ['CERT_HAS_EXPIRED', 'tls-error', 'worth it'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-error', 'useless'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-error', 'useless'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-error', 'worth it'],
    ['HPE_INVALID_CONSTANT', 'bad-answer', 'worth it'],
    ['HPE_HEADER_OVERFLOW', 'bad-answer', 'useless'],
    ['Z_DATA_ERROR', 'bad-answer', 'worth it'],
    ['ERR_BROTLI_DECODER_ERROR_FORMAT', 'bad-answer', 'worth it'],
    ['ENOSPC', 'interrupted', 'worth it'],
    ['SOMETHING_NEW', 'bad-answer', 'worth it'],
    ['toString', 'bad-answer', 'worth it'],
  ])('%s is %s', (code, problem, again) => {
    const failure = failureOf(nodeError(code))
    expect(failure).toMatchObject({ problem, again })
    expect(failure.message).not.toMatch(/10\.0\.0\.8|secret|[A-Z_]{5,}/)
    expect(failure.cause).toBeUndefined()
  })

  test('of several addresses that all failed, the first is told', () => {
    const all = new AggregateError([nodeError('ECONNREFUSED'), nodeError('ENETUNREACH')])
    expect(failureOf(all).problem).toBe('refused-connection')
  })

  test.each(['a text', null, undefined, {}, new Error('plain')])('%s is a failure too', (thrown) => {
    expect(failureOf(thrown).problem).toBe('bad-answer')
  })

  test('a failure stays the one it is', () => {
    const failure = new CaptureFailure('gone', 'The page is not there.', 'useless')
    expect(failureOf(failure)).toBe(failure)
  })

  test('limits are said as people say them', () => {
    expect(tooSlow('connectMs', 10_000).message).toBe('The server could not be reached within 10 seconds.')
    expect(tooSlow('wholeMs', 500).message).toBe('The page had not arrived in full after a second.')
    expect(tooLarge(50 * 1024 * 1024).message).toBe('The page is larger than 50 MB, the most that is kept.')
    expect(tooLarge(2_000).message).toBe('The page is larger than 2,000 bytes, the most that is kept.')
  })
})
