import { versionNamed } from '@/lib/api/entity-tag'
import { Unanswerable } from '@/lib/api/problem'
import { LARGEST_BODY, TOO_LARGE } from './request-size'

/** The body of a change as an object, and as the bytes it came in. Throws 400, 413 or 415. */
export async function jsonBody(request: Request): Promise<{ sent: Record<string, unknown>; bytes: Buffer }> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'application/merge-patch+json') {
    throw new Unanswerable(415, 'Send JSON, with the Content-Type application/json.', {
      headers: { 'accept-post': 'application/json' },
    })
  }
  const bytes = await bytesOf(request)
  const sent = parsed(bytes)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    throw new Unanswerable(400, 'The body is a JSON object.')
  }
  return { sent: { ...sent }, bytes }
}

/** The version a change builds on. Throws 428 when it names none, 412 when it names none of ours. */
export function versionBuiltOn(headers: Headers): number {
  const ifMatch = headers.get('if-match')
  if (ifMatch === null)
    throw new Unanswerable(428, 'Say in If-Match which version you change: the ETag you were given with it.')
  const version = versionNamed(ifMatch)
  if (version === 'any') {
    throw new Unanswerable(428, 'If-Match names the version you saw; an asterisk would overwrite what nobody has read.')
  }
  if (version === 'none') throw new Unanswerable(412, 'If-Match names no version this thing ever had.')
  return version
}

/** The key of a request that may be repeated, as it is or in quotes; null without one. Throws 400 for one we cannot keep. */
export function idempotencyKey(headers: Headers): string | null {
  const sent = headers.get('idempotency-key')?.trim()
  if (sent === undefined) return null
  const key = /^"(.*)"$/.exec(sent)?.[1] ?? sent
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new Unanswerable(400, 'The Idempotency-Key has 1 to 200 letters, digits and signs of ASCII, and no spaces.')
}

/** Throws 406 when none of the types is among those the caller takes. */
export function refuseUnaccepted(headers: Headers, types: readonly string[]): void {
  const accept = headers.get('accept')
  if (accept === null || accept.trim() === '') return
  const ranges = accept.split(',').map((range) => range.trim().toLowerCase().split(';'))
  const taken = ranges
    .filter(([, ...more]) => !more.some((each) => /^\s*q=0(\.0*)?\s*$/.test(each)))
    .map(([range]) => range?.trim())
  const fits = (type: string) =>
    taken.some((range) => range === '*/*' || range === type || range === `${type.split('/')[0]}/*`)
  if (!types.some(fits)) throw new Unanswerable(406, `This is told as ${types.join(' or ')}.`)
}

async function bytesOf(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) throw new Unanswerable(413, TOO_LARGE)
  if (request.body === null) return Buffer.alloc(0)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.byteLength
    if (size > LARGEST_BODY) throw new Unanswerable(413, TOO_LARGE)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Unanswerable(400, 'The body is not JSON in UTF-8.')
  }
}
