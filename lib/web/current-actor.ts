import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { actorOfSession } from '@/lib/people/actor-of-session.query'
import { PATH_HEADER, signInPath } from './paths'
import { sessionToken } from './session-token'

/** Who asks, or null when signed out, revoked or disabled; asked of the database once for each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken()
  return token === null ? null : actorOfSession(token)
})

/** Who asks; somebody signed out is sent to sign in and then back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor !== null) return actor
  redirect(signInPath((await headers()).get(PATH_HEADER)))
}
