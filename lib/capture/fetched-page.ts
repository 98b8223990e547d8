/** One answer that led elsewhere. */
export type Redirect = { status: number; from: string; to: string }

/** An address as it answered. The body lies in `file`, a spooled file with content encodings undone. */
export type FetchedPage = {
  requestedUrl: string
  finalUrl: string
  redirects: Redirect[]
  status: number
  /** As received, in order, with repeated names; sent cookies included as they were offered, none was ever returned. */
  headers: [string, string][]
  /** The address connected to. */
  ipAddress: string
  milliseconds: number
  file: SpooledFile
}

/** Bytes on their way into the file store: where they lie, how many, and their SHA-256, hexadecimal. */
export type SpooledFile = { path: string; bytes: number; sha256: string }
