import type { FetchLimits } from './fetch-limits'
import type { FetchedPage } from './fetched-page'

/** Every address of a host, as its name servers say; refuses with Node's own error when there is none. */
export type Lookup = (host: string) => Promise<string[]>

export type FetchOptions = {
  /** The folder the body is written to. */
  spool: string
  /** Addresses that may be reached although they are not public, as CAPTURE_ALLOW lists them. */
  allow: readonly string[]
  /** Bytes of the body on the wire, and how many the server announced. */
  onProgress?: (received: number, expected: number | null) => void
  signal?: AbortSignal
  limits?: Partial<FetchLimits>
  lookup?: Lookup
  /** Certificate authorities (PEM) trusted beside the usual ones. */
  trust?: readonly string[]
}

/** Asks for an address as an anonymous reader would and keeps the body in a file; throws CaptureFailure, never anything else. */
export async function fetchPage(_url: string, _options: FetchOptions): Promise<FetchedPage> {
  throw new Error('not yet')
}
