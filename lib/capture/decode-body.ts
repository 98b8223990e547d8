import { Duplex, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { badAnswer } from './fetch-failure'

/** Streams that undo a Content-Encoding, last applied first; throws CaptureFailure for a kind never asked for or more than `most` layers. */
export function decodersOf(contentEncoding: string | null, most: number): Duplex[] {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > most) throw badAnswer('The page is compressed over and over, as no honest server does.', 'useless')
  const create = names.reverse().map(decoderOf)
  return create.map((decoder) => decoder())
}

function decoderOf(name: string): () => Duplex {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip
    case 'br':
      return createBrotliDecompress
    case 'deflate':
      return () => Duplex.from(inflated)
    default:
      throw badAnswer('The page is compressed in a way that was not asked for.', 'useless')
  }
}

/** "deflate" is zlib by the standard and bare deflate on some servers; the first byte tells (RFC 1950, 2.2). */
async function* inflated(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const pieces = chunks[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done) return
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8
  const inflate: Transform = isZlib ? createInflate() : createInflateRaw()
  // What fails here also fails the reading below.
  pipeline(startingWith(first.value, pieces), inflate).catch(() => undefined)
  yield* inflate
}

async function* startingWith(first: Buffer, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
