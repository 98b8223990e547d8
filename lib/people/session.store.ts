import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60

/** Who has just proved who they are, and the token version that was theirs when they did. */
export type Proven = { userId: string; tokenVersion: number }

/** How a session was opened: by which proof, in which browser (words of ours), from which address. */
export type SessionSigns = { way: 'password' | 'oidc'; device: string; address: string | null }

/**
 * Opens a session for a person who has just proved who they are; gives its id. Whoever's sessions were ended between their
 * proof and now gets one that has ended too.
 */
export async function openSession({ userId, tokenVersion }: Proven, signs: SessionSigns): Promise<string> {
  const at = now()
  const expiresAt = new Date(at.getTime() + SESSION_SECONDS * 1_000)
  const session = await db().userSession.create({
    data: { userId, tokenVersion, expiresAt, lastSeenAt: at, deskId: await lastDeskOf(userId), ...signs },
    select: { id: true },
  })
  return session.id
}

/** The desk a person chose last, in whichever browser; null when they never did. Whether they are still on it is asked at each request. */
async function lastDeskOf(userId: string): Promise<string | null> {
  const last = await db().userSession.findFirst({
    where: { userId, deskId: { not: null } },
    orderBy: { id: 'desc' },
    select: { deskId: true },
  })
  return last?.deskId ?? null
}

/** Ends one session, at once; ending it twice is the same as once. */
export async function endSession(sessionId: string): Promise<void> {
  await db().userSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now() } })
}

/** Ends one session of a person, at once; gives the browser it was in, or null when they have no such session open. */
export async function endSessionOf(
  tx: Tx,
  userId: string,
  sessionId: string,
): Promise<{ device: string | null } | null> {
  const [ended] = await tx.userSession.updateManyAndReturn({
    where: { id: sessionId, userId, revokedAt: null, expiresAt: { gt: now() } },
    data: { revokedAt: now() },
    select: { device: true },
  })
  return ended ?? null
}

/** Ends every session of a person, at once, also those this process has not heard of. */
export async function endSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { tokenVersion: { increment: 1 } }, select: { id: true } })
  await tx.userSession.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } })
}

/** Ends every session of a person but one, also one that is being opened at this moment. */
export async function endOtherSessionsOf(tx: Tx, userId: string, keptId: string): Promise<void> {
  const { tokenVersion } = await tx.user.update({
    where: { id: userId },
    data: { tokenVersion: { increment: 1 } },
    select: { tokenVersion: true },
  })
  const open = { userId, revokedAt: null }
  await tx.userSession.updateMany({ where: { ...open, id: { not: keptId } }, data: { revokedAt: now() } })
  await tx.userSession.updateMany({ where: { ...open, id: keptId }, data: { tokenVersion } })
}
