import { CaptureFailure } from './capture-problem'
import type { FetchLimits } from './fetch-limits'

/** Which limit on time ran out. */
export type Wait = Extract<keyof FetchLimits, `${string}Ms`>

/** The failure for a limit on time, in whole seconds as a person would say it. */
export function tooSlow(wait: Wait, milliseconds: number): CaptureFailure {
  const seconds = milliseconds < 1_500 ? 'a second' : `${Math.round(milliseconds / 1_000)} seconds`
  const sentences: Record<Wait, string> = {
    connectMs: `The server could not be reached within ${seconds}.`,
    firstByteMs: `The server did not begin to answer within ${seconds}.`,
    idleMs: `The server stopped sending in the middle of the page for ${seconds}.`,
    wholeMs: `The page had not arrived in full after ${seconds}.`,
  }
  return new CaptureFailure('too-slow', sentences[wait], 'worth it')
}

/** The failure for a body over `most` bytes, whether on the wire or after decompression. */
export function tooLarge(most: number): CaptureFailure {
  const size = most < 1024 * 1024 ? `${most.toLocaleString('en')} bytes` : `${Math.floor(most / 1024 / 1024)} MB`
  return new CaptureFailure('too-large', `The page is larger than ${size}, the most that is kept.`, 'useless')
}

/** The failure for an answer that breaks the rules of HTTP, or is none. */
export function badAnswer(sentence: string, again: CaptureFailure['again'] = 'worth it'): CaptureFailure {
  return new CaptureFailure('bad-answer', sentence, again)
}

export const STOPPED = 'The capture was stopped before it was done.'
export const BROKE_OFF = 'The connection broke off before the whole page had arrived.'

/** What Node says of sockets, names and certificates, as a sentence; its own words, which may hold addresses, go no further. */
export function failureOf(error: unknown): CaptureFailure {
  if (error instanceof CaptureFailure) return error
  const code = codeOf(error)
  const known = FAILURES.get(code)
  if (known) return new CaptureFailure(...known)
  if (/CERT|ERR_TLS|ERR_SSL|EPROTO|SIGNATURE|ISSUER|CRL/.test(code)) {
    return new CaptureFailure('tls-error', 'No encrypted connection to the server could be made.', 'worth it')
  }
  if (code.startsWith('EAI_')) return new CaptureFailure(...NOT_NOW)
  if (code.startsWith('HPE_')) return badAnswer('What the server sent is not an answer a browser could read either.')
  if (/^(Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/.test(code)) {
    return badAnswer('The page arrived damaged: its compressed bytes cannot be undone.')
  }
  return badAnswer('The page could not be fetched: the connection failed in a way that was not foreseen.')
}

type Parts = ConstructorParameters<typeof CaptureFailure>

const NO_HOST: Parts = [
  'no-such-host',
  'There is no server of this name. Check the address for a typing error.',
  'worth it',
]
const NOT_NOW: Parts = ['no-such-host', 'The name of the server could not be looked up just now.', 'worth it']
const UNREACHED: Parts = ['refused-connection', 'The server cannot be reached from here.', 'worth it']
const BROKEN: Parts = ['bad-answer', BROKE_OFF, 'worth it']
const SELF_SIGNED: Parts = [
  'tls-error',
  'The certificate of the server is signed by itself: nobody vouches that the page is what it says it is.',
  'useless',
]
const UNKNOWN_ISSUER: Parts = [
  'tls-error',
  'The certificate of the server is signed by someone unknown, or the server leaves out who vouches for it.',
  'useless',
]

const FAILURES = new Map<string, Parts>(
  Object.entries({
    ENOTFOUND: NO_HOST,
    ENODATA: NO_HOST,
    EAI_NONAME: NO_HOST,
    ECONNREFUSED: ['refused-connection', 'The server refused the connection.', 'worth it'],
    EHOSTUNREACH: UNREACHED,
    ENETUNREACH: UNREACHED,
    EADDRNOTAVAIL: UNREACHED,
    ENETDOWN: UNREACHED,
    EHOSTDOWN: UNREACHED,
    EACCES: UNREACHED,
    EPERM: UNREACHED,
    ETIMEDOUT: ['too-slow', 'The server could not be reached in time.', 'worth it'],
    ECONNRESET: BROKEN,
    ECONNABORTED: BROKEN,
    EPIPE: BROKEN,
    ERR_STREAM_PREMATURE_CLOSE: BROKEN,
    ERR_SOCKET_CLOSED: BROKEN,
    ABORT_ERR: ['interrupted', STOPPED, 'worth it'],
    ENOSPC: ['interrupted', 'There is no room left to keep the page. Tell whoever runs this server.', 'worth it'],
    HPE_HEADER_OVERFLOW: ['bad-answer', 'The server sent more headers than any page needs.', 'useless'],
    HPE_CHUNK_EXTENSIONS_OVERFLOW: ['bad-answer', 'The server sent more headers than any page needs.', 'useless'],
    HPE_INVALID_EOF_STATE: BROKEN,
    Z_BUF_ERROR: BROKEN,
    CERT_HAS_EXPIRED: ['tls-error', 'The certificate of the server has expired.', 'worth it'],
    CERT_NOT_YET_VALID: ['tls-error', 'The certificate of the server is not valid yet.', 'worth it'],
    CERT_REVOKED: ['tls-error', 'The certificate of the server has been revoked.', 'useless'],
    ERR_TLS_CERT_ALTNAME_INVALID: ['tls-error', 'The certificate of the server belongs to another name.', 'useless'],
    DEPTH_ZERO_SELF_SIGNED_CERT: SELF_SIGNED,
    SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
    UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  }),
)

/** When every address of a host failed, Node wraps the failures; the first says as much as any. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
