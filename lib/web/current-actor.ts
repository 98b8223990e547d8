import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { actorOf, type Standing, standingOfSession } from '@/lib/people/actor-of-session.query'
import { ACCOUNT_PATH, PATH_HEADER, signInPath } from './paths'
import { sessionToken } from './session-token'

/** Who has signed in and what they owe, or null when signed out, revoked or disabled; asked of the database once for each request. */
export const currentStanding = cache(async (): Promise<Standing | null> => {
  const token = await sessionToken()
  return token === null ? null : standingOfSession(token)
})

/** Who asks, or null when signed out. Throws `not-allowed` for whoever owes a second factor: ask it where refusals are answered. */
export async function currentActor(): Promise<Actor | null> {
  const standing = await currentStanding()
  return standing === null ? null : actorOf(standing)
}

/** Who asks for a page; somebody signed out is sent to sign in and then back here, whoever owes a second factor to their account. */
export async function requireActor(): Promise<Actor> {
  const standing = await requireStanding()
  if (standing.owes !== 'nothing') redirect(ACCOUNT_PATH)
  return standing.actor
}

/** Who asks a route for a file; somebody signed out is sent to sign in. Throws `not-allowed` for whoever owes a second factor. */
export async function requireActorOfRoute(): Promise<Actor> {
  return actorOf(await requireStanding())
}

/** Who has signed in, whatever they owe: for the account screen and the frame around it, and for nothing else. */
export async function requireStanding(): Promise<Standing> {
  const standing = await currentStanding()
  if (standing !== null) return standing
  redirect(signInPath((await headers()).get(PATH_HEADER)))
}
