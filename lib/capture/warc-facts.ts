import type { Redirect } from './fetched-page'

/** What a snapshot tells its web archive file; the columns of Snapshot by their names. */
export type WarcFacts = {
  /** Null of an uploaded file or typed text. */
  requestedUrl: string | null
  finalUrl: string | null
  redirects: Redirect[] | null
  httpStatus: number | null
  headers: [string, string][] | null
  ipAddress: string | null
  capturedAt: Date
  mediaType: string
  fileName: string | null
  /** Of the body, hexadecimal. */
  sha256: string
  bytes: number
  /** Of its source: 1, 2, 3 … */
  number: number
}
