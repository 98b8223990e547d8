import { createHash } from 'node:crypto'
import { KeptRecently } from '@/lib/published/kept-recently'

/** What a public address gives: text that was written for it, or bytes. */
export type PublicAnswer = {
  status?: number
  contentType: string
  body: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** May be kept by whoever likes, and is asked for anew each time: most answers then are "not modified", and a correction is never behind. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate'

/** What was written lately, by all it was made of: something else under a key would have another key. */
const written = new KeptRecently<PublicAnswer & { etag: string }>({ most: 400, largest: 48 * 1024 * 1024 })

/**
 * Answers a reader who has not signed in. `madeOf` names all the answer is made of, so that it is written once; a reader who has
 * it already is told so. No cookie is read or set.
 */
export async function answerPublic(
  request: Request,
  madeOf: string,
  write: () => Promise<PublicAnswer> | PublicAnswer,
): Promise<Response> {
  const found = written.get(madeOf)
  if (found !== undefined) return respond(request, found)
  const answer = await write()
  const etag = `"${createHash('sha256').update(answer.contentType).update(answer.body).digest('base64url').slice(0, 27)}"`
  const made = { ...answer, etag }
  written.set(madeOf, made, answer.body.length * (typeof answer.body === 'string' ? 2 : 1))
  return respond(request, made)
}

function respond(request: Request, answer: PublicAnswer & { etag: string }): Response {
  const { status = 200, contentType, body, etag, headers } = answer
  const always = { etag, 'cache-control': ASK_AGAIN, ...headers }
  if (status === 200 && isKept(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: always })
  return new Response(body, { status, headers: { ...always, 'content-type': contentType } })
}

/** Whether what the reader has is this (RFC 9110, 13.1.2, compared weakly). */
function isKept(known: string | null, etag: string): boolean {
  if (known === null) return false
  return known.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}
