import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { settings } from '@/lib/shared/settings'
import { sessionCookieName } from './session-cookie'

/** All that the signed token says: whose session, and which; the rest is asked of the database at each request. */
export type SessionToken = { userId: string; sessionId: string }

/** The token of this request, or null when there is none, it was not signed here, or it has run out. */
export async function sessionToken(): Promise<SessionToken | null> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (token === undefined) return null
  try {
    const claims = await decode({ token, secret: signingSecret() })
    return typeof claims?.sub === 'string' && typeof claims.sid === 'string'
      ? { userId: claims.sub, sessionId: claims.sid }
      : null
  } catch {
    return null
  }
}

/** The secret that signs tokens; there is no default. Throws when it is not set. */
export function signingSecret(): string {
  const secret = settings().NEXTAUTH_SECRET
  if (secret === undefined) throw new Error('NEXTAUTH_SECRET is not set; `npm start` makes one and keeps it.')
  return secret
}
