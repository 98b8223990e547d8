import { createHash } from 'node:crypto'
import { KeptRecently } from '@/lib/published/kept-recently'
import { TooBusy, type Turns } from './turns'

/** What a public address gives: text that was written for it, or bytes. */
export type PublicAnswer = {
  status?: number
  contentType: string
  body: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** May be kept by whoever likes, and is asked for anew each time: most answers then are "not modified", and a correction is never behind. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate'

type Written = PublicAnswer & { etag: string }

/** What was written lately, by all it was made of: something else under a key would have another key. */
const pages = new KeptRecently<Written>({ most: 400, largest: 48 * 1024 * 1024 })
/** What is being written: whoever asks for the same meanwhile waits for it. */
const underWay = new Map<string, Promise<Written>>()

/** Where an answer is kept, when not among the pages, and whose turn it is to write one that costs much. */
export type HowWritten = { kept?: KeptRecently<Written>; turns?: Turns }

/** A place of its own for answers that others must not push out. */
export function placeForAnswers(limits: { most: number; largest: number }): KeptRecently<Written> {
  return new KeptRecently<Written>(limits)
}

/**
 * Answers a reader who has not signed in. `madeOf` names all the answer is made of, so that it is written once; a reader who has
 * it already is told so. No cookie is read or set.
 */
export async function answerPublic(
  request: Request,
  madeOf: string,
  write: () => Promise<PublicAnswer> | PublicAnswer,
  how: HowWritten = {},
): Promise<Response> {
  const { kept = pages } = how
  const found = kept.get(madeOf)
  if (found !== undefined) return respond(request, found)
  try {
    const made = await (underWay.get(madeOf) ?? writeOnce(madeOf, write, how))
    kept.set(madeOf, made, made.body.length * (typeof made.body === 'string' ? 2 : 1))
    return respond(request, made)
  } catch (error) {
    if (!(error instanceof TooBusy)) throw error
    const headers = { 'retry-after': '5', 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' }
    return new Response(`${error.message}\n`, { status: 503, headers })
  }
}

function writeOnce(
  madeOf: string,
  write: () => Promise<PublicAnswer> | PublicAnswer,
  { turns }: HowWritten,
): Promise<Written> {
  const work = async () => {
    const answer = await write()
    const etag = `"${createHash('sha256').update(answer.contentType).update(answer.body).digest('base64url').slice(0, 27)}"`
    return { ...answer, etag }
  }
  const making = (turns === undefined ? work() : turns.take(work)).finally(() => underWay.delete(madeOf))
  underWay.set(madeOf, making)
  return making
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
