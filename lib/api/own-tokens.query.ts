import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { type TokenState, tokenState } from './api-token'
import { knownScopes, type Scope } from './scope'

/** A token as its owner reads it; the token itself is nowhere. */
export type TokenRow = {
  id: string
  name: string
  scopes: Scope[]
  state: TokenState
  createdAt: Date
  expiresAt: Date
  /** To within a minute; null when it was never used. */
  lastUsedAt: Date | null
}

const MOST_SHOWN = 100

/** The actor's tokens on their desk, those that serve first, then the newest. */
export async function ownTokens(actor: Actor): Promise<TokenRow[]> {
  authorise(actor, 'token.manage', actor)
  const rows = await db().apiToken.findMany({
    where: { userId: actor.userId, deskId: actor.deskId },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: MOST_SHOWN,
    select: {
      ...{ id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
      ...{ revokedAt: true, tokenVersion: true, user: { select: { tokenVersion: true } } },
    },
  })
  const at = now()
  const shown = rows.map(({ revokedAt, tokenVersion, user, ...row }) => ({
    ...row,
    scopes: knownScopes(row.scopes),
    state: tokenState({ revokedAt, tokenVersion, expiresAt: row.expiresAt }, user, at),
  }))
  const serves = shown.filter(({ state }) => state === 'serves')
  return [...serves, ...shown.filter(({ state }) => state !== 'serves')]
}
