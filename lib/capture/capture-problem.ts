/** Why a capture failed; stored with it, so a word is never renamed. */
export const CAPTURE_PROBLEMS = [
  'bad-address',
  'private-address',
  'no-such-host',
  'refused-connection',
  'tls-error',
  'too-slow',
  'too-large',
  'too-many-redirects',
  'bad-answer',
  'http-error',
  'gone',
  'unreadable-file',
  'not-allowed',
  'interrupted',
] as const
export type CaptureProblem = (typeof CAPTURE_PROBLEMS)[number]

/** A capture that came to an end without bytes to keep; `message` is the sentence a person reads, without secrets. */
export class CaptureFailure extends Error {
  override name = 'CaptureFailure'
  constructor(
    readonly problem: CaptureProblem,
    message: string,
    /** Whether trying again later, unchanged, can help. */
    readonly again: 'worth it' | 'useless',
  ) {
    super(message)
  }
}
