/** How long a capture may take, in milliseconds, and how much it may bring, in bytes. */
export type FetchLimits = {
  /** Finding the host and connecting to it, TLS included; at every redirect anew. */
  connectMs: number
  /** From the request to the headers of the answer; at every redirect anew. */
  firstByteMs: number
  /** Between two pieces of the body. */
  idleMs: number
  /** From the first look-up to the last byte, redirects included. */
  wholeMs: number
  /** Of the body: on the wire, after each layer of compression, and as kept. */
  bodyBytes: number
  /** Of the headers of one answer. */
  headerBytes: number
  redirects: number
  /** Compressions one inside the other. */
  encodings: number
}

export const FETCH_LIMITS: FetchLimits = {
  connectMs: 10_000,
  firstByteMs: 20_000,
  idleMs: 15_000,
  wholeMs: 60_000,
  bodyBytes: 50 * 1024 * 1024,
  headerBytes: 64 * 1024,
  redirects: 5,
  encodings: 2,
}
