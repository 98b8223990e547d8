import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60

/** Opens a session for a person who has just proved who they are; gives its id. */
export async function openSession(userId: string): Promise<string> {
  const { tokenVersion } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { tokenVersion: true } })
  const expiresAt = new Date(now().getTime() + SESSION_SECONDS * 1_000)
  const session = await db().userSession.create({ data: { userId, tokenVersion, expiresAt }, select: { id: true } })
  return session.id
}

/** Ends one session, at once; ending it twice is the same as once. */
export async function endSession(sessionId: string): Promise<void> {
  await db().userSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now() } })
}

/** Ends every session of a person, at once, also those this process has not heard of. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { tokenVersion: { increment: 1 } }, select: { id: true } })
  await tx.userSession.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } })
}
