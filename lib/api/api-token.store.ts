import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { hashOfToken, TOKEN_BYTES, TOKEN_PREFIX } from './api-token'
import type { Scope } from './scope'

const DAY_MS = 24 * 60 * 60 * 1_000

/** Makes a token of the actor on their desk; the token itself is given back this once and not kept. */
export async function insertToken(
  tx: Tx,
  actor: Actor,
  token: { name: string; scopes: readonly Scope[]; days: number; at: Date },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const secret = `${TOKEN_PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`
  const { tokenVersion } = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { tokenVersion: true },
  })
  const expiresAt = new Date(token.at.getTime() + token.days * DAY_MS)
  const { id } = await tx.apiToken.create({
    data: {
      ...{ deskId: actor.deskId, userId: actor.userId, name: token.name, scopes: [...token.scopes] },
      ...{ sha256: hashOfToken(secret), tokenVersion, createdAt: token.at, expiresAt },
    },
    select: { id: true },
  })
  return { id, token: secret, expiresAt }
}

/** Locks the actor, so that their tokens are counted one after the other, and gives how many of them serve on their desk. */
export async function countTokensThatServe(tx: Tx, actor: Actor, at: Date): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${actor.userId}::uuid FOR NO KEY UPDATE`
  const { userId, deskId } = actor
  return tx.apiToken.count({ where: { userId, deskId, revokedAt: null, expiresAt: { gt: at } } })
}

/** Revokes a token of the actor; gives its name, or null when they have no such token that is not revoked. */
export async function revokeTokenOf(
  tx: Tx,
  actor: Actor,
  tokenId: string,
  at: Date,
): Promise<{ deskId: string; authorId: string; name: string } | null> {
  const [row] = await tx.apiToken.updateManyAndReturn({
    where: { id: tokenId, userId: actor.userId, deskId: actor.deskId, revokedAt: null },
    data: { revokedAt: at },
    select: { deskId: true, userId: true, name: true },
  })
  return row === undefined ? null : { deskId: row.deskId, authorId: row.userId, name: row.name }
}

const MINUTE_MS = 60 * 1_000
const KEPT_MS = DAY_MS
const CLEARED_AT_ONCE = 1_000

/** Notes that a token was used, when that was not noted within the minute, and clears a portion of the keys that are older than a day. */
export async function noteTokenUse(tokenId: string): Promise<void> {
  const at = now()
  const noted = await db().$executeRaw`
    UPDATE "api_token" SET last_used_at = ${at}
    WHERE id = ${tokenId}::uuid AND (last_used_at IS NULL OR last_used_at < ${new Date(at.getTime() - MINUTE_MS)})`
  if (noted === 0) return
  await db().$executeRaw`
    DELETE FROM "idempotency_key" WHERE (token_id, key) IN (
      SELECT token_id, key FROM "idempotency_key" WHERE at < ${new Date(at.getTime() - KEPT_MS)}
      ORDER BY at LIMIT ${CLEARED_AT_ONCE} FOR UPDATE SKIP LOCKED)`
}
