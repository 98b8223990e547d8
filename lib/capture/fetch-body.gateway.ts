import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { decodersOf } from './decode-body'
import { BROKE_OFF, badAnswer, failureOf, tooLarge } from './fetch-failure'
import type { FetchLimits } from './fetch-limits'
import type { SpooledFile } from './fetched-page'

export type BodyOptions = {
  spool: string
  limits: FetchLimits
  signal: AbortSignal
  /** Called with all that has come so far at each piece, and what the server announced. */
  onProgress: (received: number, expected: number | null) => void
}

/** Writes a body to a new file of the spool folder, its compressions undone; nothing stays when it does not arrive whole. Throws CaptureFailure. */
export async function keepBody(message: IncomingMessage, options: BodyOptions): Promise<SpooledFile> {
  const { limits, signal } = options
  const expected = announced(message)
  if (expected !== null && expected > limits.bodyBytes) throw tooLarge(limits.bodyBytes)
  const decoders = decodersOf(message.headers['content-encoding'] ?? null, limits.encodings)
  const path = join(options.spool, randomUUID())
  const hash = createHash('sha256')
  let bytes = 0
  // Opened before anything flows: a capture given up while its file is being opened would leave the file behind.
  const handle = await open(path, 'wx', 0o600)
  try {
    await pipeline(
      [
        message,
        counter(limits.bodyBytes, (received) => options.onProgress(received, expected)),
        ...decoders.flatMap((decoder) => [decoder, counter(limits.bodyBytes)]),
        counter(limits.bodyBytes, (kept, chunk) => {
          bytes = kept
          hash.update(chunk)
        }),
        handle.createWriteStream(),
      ],
      { signal },
    )
    if (!message.complete) throw badAnswer(BROKE_OFF)
    if (bytes === 0) throw badAnswer('The server answered with an empty page.')
  } catch (error) {
    await rm(path, { force: true })
    throw failureOf(error)
  } finally {
    await handle.close()
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Lets bytes through up to `most`, and not one of the piece that goes over. */
function counter(most: number, seen: (all: number, chunk: Buffer) => void = () => undefined): Transform {
  let all = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      all += chunk.length
      if (all > most) return done(tooLarge(most))
      seen(all, chunk)
      return done(null, chunk)
    },
  })
}

function announced(message: IncomingMessage): number | null {
  const length = message.headers['content-length']
  return length === undefined ? null : Number(length)
}
