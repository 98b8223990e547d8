/** A file's text with the charset it was read in and how we know, or a sentence that says why it cannot be read. */
export type DecodedFile =
  | { ok: true; text: string; charset: string; because: 'byte order mark' | 'declared' | 'valid UTF-8' | 'guessed' }
  | { ok: false; sentence: string }

/** Reads the bytes of a text file (at most 5 MB) in the charset they are written in; never throws. */
export function decodeFile(_bytes: Uint8Array): DecodedFile {
  return { ok: false, sentence: 'Not written yet.' }
}
