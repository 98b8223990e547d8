import { type Bearer, bearerOf } from '@/lib/api/actor-of-token.query'
import { noteTokenUse } from '@/lib/api/api-token.store'
import { Unanswerable } from '@/lib/api/problem'
import { SCOPE_WORDS, type Scope } from '@/lib/api/scope'
import { countFailedToken } from '@/lib/api/token-attempts.store'
import { now } from '@/lib/shared/clock'
import { ADDRESS_HEADER } from './caller-address'

const REALM = 'Bearer realm="Plumbline"'
const NOTED_MS = 60 * 1_000

/** Whose token a request carries. Throws 401 without one that serves, 403 while its person owes a second factor, 429 after too many failures. */
export async function bearerFor(headers: Headers): Promise<Bearer> {
  const sent = /^bearer +(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  if (sent === undefined) {
    throw new Unanswerable(
      401,
      'Send a token as "Authorization: Bearer …". You make one under Your account, API tokens.',
      {
        headers: { 'www-authenticate': REALM },
      },
    )
  }
  const bearer = await bearerOf(sent)
  if (bearer === null) return refuseToken(headers.get(ADDRESS_HEADER))
  if (bearer.owes === 'second-factor') {
    throw new Unanswerable(
      403,
      'This desk asks editors and admins for a second factor. Set yours up on your account screen first.',
    )
  }
  noteUse(bearer)
  return bearer
}

/** Throws 403 unless the token was made for this. */
export function requireScope({ scopes }: Bearer, scope: Scope | null): void {
  if (scope === null || scopes.includes(scope)) return
  throw new Unanswerable(403, `This token was not made for that. It needs ${scope}: ${SCOPE_WORDS[scope]}.`, {
    headers: { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${scope}"` },
  })
}

async function refuseToken(address: string | null): Promise<never> {
  const seconds = await countFailedToken(address)
  if (seconds > 0) {
    throw new Unanswerable(429, `Too many tokens from your address served nobody. Go on in ${seconds} s.`, {
      headers: { 'retry-after': String(seconds) },
    })
  }
  throw new Unanswerable(
    401,
    'This token does not serve: it is none of ours, has expired, was revoked, or its person is disabled.',
    {
      headers: { 'www-authenticate': `${REALM}, error="invalid_token"` },
    },
  )
}

/** Nobody waits for it: that a token was used is no part of the answer. */
function noteUse({ tokenId, lastUsedAt }: Bearer): void {
  if (lastUsedAt !== null && now().getTime() - lastUsedAt.getTime() < NOTED_MS) return
  noteTokenUse(tokenId).catch(() => undefined)
}
