import { analyse } from 'chardet'
import { getEncoding } from 'encoding-sniffer'
import iconv from 'iconv-lite'
import { signatureOf } from './file-signature'

/** A file's text with the charset it was read in and how we know, or a sentence that says why it cannot be read. */
export type DecodedFile =
  | { ok: true; text: string; charset: string; because: 'byte order mark' | 'declared' | 'valid UTF-8' | 'guessed' }
  | { ok: false; sentence: string }

type Charset = { charset: string; because: (DecodedFile & { ok: true })['because'] }

/** The largest file an editor can import, in bytes. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

const SAMPLE_BYTES = 64 * 1024
const HELP = 'Save it as plain text (UTF-8), Markdown or HTML and import that, or paste the words.'
const BYTE_ORDER_MARKS: readonly { charset: string; bytes: readonly number[] }[] = [
  { charset: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { charset: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
]
/** A sniffer's default that no page declares, so that a page without a declaration is told apart. */
const NOT_DECLARED = 'x-user-defined'

/** Reads the bytes of a text file (at most 5 MB) in the charset they are written in; never throws, refuses with a sentence. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes.length > MAX_FILE_BYTES) {
    return refused(`The file is ${megabytes(bytes.length)} MB; the largest that can be imported is 5 MB.`)
  }
  return decodeText(bytes, null)
}

/** The same for text of any length; `told` is the charset that whoever sent it named, which goes before what the text itself declares. */
export function decodeText(bytes: Uint8Array, told: string | null): DecodedFile {
  if (bytes.length === 0) return refused('The file is empty.')
  const signature = signatureOf(bytes)
  if (signature) return refused(`This file is ${signature}, not plain text. ${HELP}`)
  const found =
    marked(bytes) ??
    validUtf8(bytes) ??
    nearlyUtf8(bytes) ??
    named(told) ??
    declared(bytes) ??
    wideWithoutMark(bytes) ??
    guessed(bytes)
  if (!found) return refused(`The charset of this file could not be told. ${HELP}`)
  const text = decoded(bytes, found.charset)
  if (!looksLikeText(text)) return refused(`This file does not look like text. ${HELP}`)
  return { ok: true, text, ...found }
}

function refused(sentence: string): DecodedFile {
  return { ok: false, sentence }
}

/** Rounded up, so that a file just over the limit does not read as 5.0 MB. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1)
}

function marked(bytes: Uint8Array): Charset | null {
  const mark = BYTE_ORDER_MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte))
  return mark ? { charset: mark.charset, because: 'byte order mark' } : null
}

/**
 * Text in another charset is almost never valid UTF-8 by chance, while saved pages often keep an old declaration,
 * so valid UTF-8 wins over what a page declares. Zero bytes speak for UTF-16 instead.
 */
function validUtf8(bytes: Uint8Array): Charset | null {
  if (zeroBytes(bytes).share > 0.05) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { charset: 'utf-8', because: 'valid UTF-8' }
  } catch {
    return null
  }
}

function declared(bytes: Uint8Array): Charset | null {
  return named(getEncoding(bytes, { defaultEncoding: NOT_DECLARED, maxBytes: 4096 }))
}

/** Names mean what the web takes them for. It cannot be UTF-8 any more: the bytes are not valid in it. */
function named(name: string | null): Charset | null {
  const charset = name === null ? NOT_DECLARED : charsetOf(name)
  if (charset === NOT_DECLARED || charset.startsWith('utf-') || !iconv.encodingExists(charset)) return null
  return { charset, because: 'declared' }
}

function charsetOf(name: string): string {
  try {
    return new TextDecoder(name.trim()).encoding
  } catch {
    return NOT_DECLARED
  }
}

/** UTF-8 with a character cut in two at its end, or a stray byte from elsewhere, is still UTF-8; other charsets hardly ever look like it. */
function nearlyUtf8(bytes: Uint8Array): Charset | null {
  let wide = 0
  let strange = 0
  for (const letter of new TextDecoder('utf-8').decode(bytes)) {
    if (letter === '\ufffd') strange += 1
    else if (letter > '\x7f') wide += 1
  }
  return wide > strange * 2 ? { charset: 'utf-8', because: 'guessed' } : null
}

/** UTF-16 without a mark has its zero bytes on one side of each pair only: Latin letters, digits and spaces. */
function wideWithoutMark(bytes: Uint8Array): Charset | null {
  const { even, odd, share } = zeroBytes(bytes)
  if (share < 0.01 || bytes.length % 2 !== 0) return null
  if (odd > even * 20) return { charset: 'utf-16le', because: 'guessed' }
  if (even > odd * 20) return { charset: 'utf-16be', because: 'guessed' }
  return null
}

function guessed(bytes: Uint8Array): Charset | null {
  const best = analyse(bytes.subarray(0, SAMPLE_BYTES)).find(
    ({ name }) => !name.toUpperCase().startsWith('UTF') && iconv.encodingExists(name),
  )
  return best ? { charset: webName(best.name), because: 'guessed' } : null
}

/** The web reads Latin-1 as windows-1252, which has the curly quotes and dashes that newsrooms write. */
function webName(charset: string): string {
  const name = charset.toLowerCase()
  return name === 'iso-8859-1' || name === 'ascii' ? 'windows-1252' : name
}

function decoded(bytes: Uint8Array, charset: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset, { stripBOM: true })
}

/** Text holds hardly any control or replacement characters. */
function looksLikeText(text: string): boolean {
  const odd = text.match(/[\p{Cc}\ufffd](?<![\t\n\v\f\r\u0085])/gu)?.length ?? 0
  return odd <= 2 + text.length / 200
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number; share: number } {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let even = 0
  let odd = 0
  sample.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even += 1
    else odd += 1
  })
  return { even, odd, share: (even + odd) / sample.length }
}
