import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { decodeText } from '@/lib/articles/decode-file'
import { Refusal } from '@/lib/shared/refusal'

const SAMPLE = 64 * 1024

/** The text of a file piece by piece, in the charset it is written in. Throws a Refusal for what is no text. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const charset = await charsetOf(path)
  const decoder = iconv.getDecoder(charset, { stripBOM: true })
  for await (const chunk of createReadStream(path)) {
    const text = decoder.write(chunk as Buffer)
    if (text !== '') yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

/** The first bytes of a file. */
export async function firstBytes(path: string, most = SAMPLE): Promise<Buffer> {
  return bytesAt(path, 0, most)
}

async function bytesAt(path: string, at: number, most: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, at)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The whole file is looked through: a table whose first accented letter stands in row 9,000 is still read in its own charset. */
async function charsetOf(path: string): Promise<string> {
  const head = await firstBytes(path)
  const strange = hasMark(head) ? null : await firstStrangeByte(path)
  const about = strange === null ? head : await bytesAt(path, Math.max(0, strange - SAMPLE / 2), SAMPLE)
  const read = decodeText(isPlainAscii(head) ? about : head, null)
  if (!read.ok) throw new Refusal('invalid', read.sentence, { issues: { file: [read.sentence] } })
  return strange === null && !hasMark(head) && read.because !== 'guessed' ? 'utf-8' : read.charset
}

function hasMark(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
}

function isPlainAscii(head: Buffer): boolean {
  return head.every((byte) => byte !== 0 && byte < 0x80)
}

/** Where the file stops being UTF-8, in bytes, to within the chunk it is read in; null when all of it is. */
async function firstStrangeByte(path: string): Promise<number | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let at = 0
  for await (const chunk of createReadStream(path)) {
    try {
      decoder.decode(chunk as Buffer, { stream: true })
    } catch {
      return at
    }
    at += (chunk as Buffer).length
  }
  return null
}
