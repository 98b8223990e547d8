import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { endSession } from '@/lib/people/session.store'
import { sessionCookieName } from './session-cookie'
import { sessionToken } from './session-token'

/** Ends this browser's session, in the database too, so that a copy of its cookie is worth nothing; then shows the sign-in page. */
export async function signOut(): Promise<never> {
  const token = await sessionToken()
  if (token !== null) await endSession(token.sessionId)
  const jar = await cookies()
  jar.delete(sessionCookieName())
  redirect('/sign-in')
}
