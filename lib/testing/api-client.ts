import type { Actor } from '@/lib/access/actor'
import { makeToken } from '@/lib/api/make-token.command'
import { SCOPES, type Scope } from '@/lib/api/scope'
import { answerApi } from '@/lib/web/api-answer'

/** A token of this person for a day; for everything unless said. */
export async function aToken(actor: Actor, scopes: readonly Scope[] = SCOPES): Promise<string> {
  const { token } = await makeToken(actor, { name: 'A script', scopes: [...scopes], days: 1 })
  return token
}

/** What a request to the API with this token is answered, without a server in between. */
export async function askApi(
  token: string | null,
  method: string,
  path: string,
  more: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Response> {
  const headers = new Headers(more.headers)
  if (token !== null) headers.set('authorization', `Bearer ${token}`)
  if (more.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
  const asItIs = more.body === undefined || typeof more.body === 'string' || more.body instanceof Uint8Array
  const body = asItIs ? ((more.body ?? null) as BodyInit | null) : JSON.stringify(more.body)
  return answerApi(new Request(`http://desk.example/api/v1${path}`, { method, headers, body }))
}
