import { httpRefusal } from '@/lib/web/answer-refusal'
import { currentActor } from '@/lib/web/current-actor'
import { ImportTooLarge, receiveImport } from '@/lib/web/receive-import'
import { isSameOrigin } from '@/lib/web/same-origin'
import { ANSWER_HEADERS, securityHeaders } from '@/lib/web/security-headers'
import { isHttps } from '@/lib/web/session-cookie'

/** Receives a file of claims, up to 500 MB. The proxy, which would hold all of it in memory, does not stand before this route. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(403, 'This was not sent by the workbench.')
  try {
    const actor = await currentActor()
    if (actor === null) return answer(401, SIGNED_OUT)
    return Response.json(await receiveImport(actor, request), { headers: headers() })
  } catch (error) {
    if (error instanceof ImportTooLarge) return answer(413, error.message)
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
