import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { hashOfToken, isTokenShaped } from './api-token'
import { knownScopes, type Scope } from './scope'

/** Whose a token is, what it may be used for, and whether its person owes a second factor. */
export type Bearer = {
  actor: Actor
  tokenId: string
  scopes: Scope[]
  lastUsedAt: Date | null
  owes: 'nothing' | 'second-factor'
}

/**
 * Who asks with a token, in the role they have now; null when it is none of ours, has expired, was revoked, was made before all
 * sessions of its person were ended, or its person was disabled. One statement, because every request asks it. Whoever can come in by a
 * password owes a second factor where the desk asks for one: a token is no way round it.
 */
export async function bearerOf(token: string): Promise<Bearer | null> {
  if (!isTokenShaped(token)) return null
  const [row] = await db().$queryRaw<Row[]>`/* prepared */
    SELECT t.id AS "tokenId", t.scopes, t.last_used_at AS "lastUsedAt", u.id AS "userId", u.name, m.role::text AS role,
      m.desk_id AS "deskId", d.time_zone AS "timeZone",
      d.second_factor_for_editors AND m.role IN ('editor', 'admin') AND u.password_hash IS NOT NULL
        AND u.totp_confirmed_at IS NULL AS owes
    FROM "api_token" t
    JOIN "user" u ON u.id = t.user_id AND u.disabled_at IS NULL AND u.token_version = t.token_version
    JOIN "membership" m ON m.user_id = u.id AND m.desk_id = t.desk_id AND m.disabled_at IS NULL
    JOIN "desk" d ON d.id = t.desk_id
    WHERE t.sha256 = ${hashOfToken(token)} AND t.revoked_at IS NULL AND t.expires_at > ${now()}`
  if (row === undefined) return null
  const { tokenId, scopes, lastUsedAt, owes, ...actor } = row
  authorise(actor, 'desk.read', actor)
  return { actor, tokenId, scopes: knownScopes(scopes), lastUsedAt, owes: owes ? 'second-factor' : 'nothing' }
}

type Row = Actor & { tokenId: string; scopes: string[]; lastUsedAt: Date | null; owes: boolean }
