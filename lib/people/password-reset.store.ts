import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { linkSecret } from './link-secret'
import { hashedToken, linkToken } from './link-token'

/** How long a link sets a new password, in milliseconds. */
const RESET_LASTS = 60 * 60 * 1000

/** Makes a link by which a person sets a new password, and ends those made before; gives its token, which no table keeps. */
export async function insertPasswordReset(tx: Tx, userId: string): Promise<string> {
  const id = randomUUID()
  const token = linkToken(linkSecret(), 'password reset', id)
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + RESET_LASTS)
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: createdAt } })
  const data = { id, userId, tokenSha256: hashedToken(token), createdAt, expiresAt }
  await tx.passwordReset.create({ data, select: { id: true } })
  return token
}

/** Whose password a link sets, with their account locked; null when it does not serve, for whatever reason. */
export async function lockPasswordReset(tx: Tx, token: string): Promise<{ userId: string; email: string } | null> {
  const known = await findPasswordReset(tx, token)
  if (known === null) return null
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${known.userId}::uuid FOR UPDATE`
  // Read again, behind the lock: whoever was quicker has used it by now.
  return findPasswordReset(tx, token)
}

/** As above, without a lock: for a look at the link. */
export async function findPasswordReset(tx: Tx, token: string): Promise<{ userId: string; email: string } | null> {
  const found = await tx.passwordReset.findUnique({
    where: { tokenSha256: hashedToken(token) },
    select: { userId: true, usedAt: true, expiresAt: true, user: { select: { email: true, passwordHash: true } } },
  })
  if (found === null || found.usedAt !== null || found.expiresAt <= now() || found.user.passwordHash === null)
    return null
  return { userId: found.userId, email: found.user.email }
}
