import type { Actor } from '@/lib/access/actor'
import { httpRefusal } from './answer-refusal'
import { currentActor } from './current-actor'
import { FileTooLarge } from './request-size'
import { isSameOrigin } from './same-origin'
import { ANSWER_HEADERS, securityHeaders } from './security-headers'
import { isHttps } from './session-cookie'

/** Answers a file sent by a page of the workbench with what `receive` makes of it. For routes the proxy, which would hold all of the file in memory, does not stand before. */
export async function answerFileSent(
  request: Request,
  receive: (actor: Actor, request: Request) => Promise<unknown>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(403, 'This was not sent by the workbench.')
  try {
    const actor = await currentActor()
    if (actor === null) return answer(401, SIGNED_OUT)
    return Response.json(await receive(actor, request), { headers: headers() })
  } catch (error) {
    if (error instanceof FileTooLarge) return answer(413, error.message)
    return httpRefusal(error)
  }
}

function answer(status: number, title: string): Response {
  // What was not read of the file is still on its way, and must not be taken for another request.
  return Response.json({ title }, { status, headers: { ...headers(), connection: 'close' } })
}

function headers(): Record<string, string> {
  return { ...securityHeaders(isHttps() ? 'https' : 'http'), ...ANSWER_HEADERS }
}

const SIGNED_OUT = 'You are signed out. Sign in again in another tab, then send the file once more: it stays chosen.'
