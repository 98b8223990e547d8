import type { Readable } from 'node:stream'
import type { SpooledFile } from '@/lib/capture/fetched-page'

/** Where bytes are kept under their SHA-256, hexadecimal. Nothing in it is ever changed, and it has no way to delete. */
export type FileStore = {
  /** Keeps a spooled file, which stays where it is; on disk, or answered for by S3, when it returns. Bytes that are there already are read back, and replaced only when damaged. Throws `WrongHash`. */
  put(file: SpooledFile): Promise<void>
  /** The bytes, unchecked. Throws `MissingFile`. */
  open(sha256: string): Promise<Readable>
  stat(sha256: string): Promise<{ bytes: number } | null>
  /** The hash of every file there is, in no order that is promised. */
  list(): AsyncIterable<string>
}

/** The bytes are not those their hash names; nothing was kept. */
export class WrongHash extends Error {
  override name = 'WrongHash'
  constructor(sha256: string) {
    super(`The bytes that arrived are not those of ${sha256}; nothing was kept.`)
  }
}

/** A record names bytes the store does not hold. */
export class MissingFile extends Error {
  override name = 'MissingFile'
  constructor(sha256: string) {
    super(`The file ${sha256} is not in the file store.`)
  }
}

/** More came than may be kept; the message is for people. */
export class TooManyBytes extends Error {
  override name = 'TooManyBytes'
  constructor(readonly most: number) {
    super(`The file is larger than ${Math.floor(most / 1024 / 1024)} MB, the most that is kept.`)
  }
}

const SHA256 = /^[0-9a-f]{64}$/

/** Where a file lies in a store: "ab/cd/abcd…". Throws when it is no SHA-256 in lower-case hexadecimal, so that no path is made of anything else. */
export function placeOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('This is no SHA-256.')
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
}

/** The hash in the name of a stored file, or null when it is another file. */
export function hashInPlace(place: string): string | null {
  const sha256 = place.slice(-64)
  return SHA256.test(sha256) && place.endsWith(placeOf(sha256)) ? sha256 : null
}
