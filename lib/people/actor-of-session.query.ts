import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'

/** A signed-in person, which of their sessions asks, and what they owe before they may do anything else. */
export type Standing = { actor: Actor; sessionId: string; owes: 'nothing' | 'second-factor' }

/** A person at their own account, with the session they are in. */
export type OwnAccount = Actor & { sessionId: string }

/** Why somebody who has signed in may do nothing yet. */
const SECOND_FACTOR_OWED =
  'This desk asks editors and admins for a second factor. Set yours up on your account screen first; what you typed stays here.'

/** How long a session is used before that is noted again, in milliseconds. */
const SEEN_MS = 5 * 60 * 1_000

/**
 * Who a session belongs to, on the desk it works on (else the person's first), or null when it has ended, was
 * revoked, or the person was disabled. One statement, because every request asks it; it also notes, now and then, that the
 * session is in use.
 */
export async function standingOfSession(session: { userId: string; sessionId: string }): Promise<Standing | null> {
  const at = now()
  const [row] = await db().$queryRaw<(Actor & { owes: boolean })[]>`
    WITH seen AS (
      UPDATE "user_session" SET last_seen_at = ${at}
      WHERE id = ${session.sessionId}::uuid AND user_id = ${session.userId}::uuid AND revoked_at IS NULL
        AND (last_seen_at IS NULL OR last_seen_at < ${new Date(at.getTime() - SEEN_MS)})
    )
    SELECT u.id AS "userId", u.name, m.role::text AS role, m.desk_id AS "deskId", d.time_zone AS "timeZone",
      d.second_factor_for_editors AND m.role IN ('editor', 'admin') AND s.way = 'password'
        AND u.totp_confirmed_at IS NULL AS owes
    FROM "user_session" s
    JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL AND u.token_version = s.token_version
    JOIN "membership" m ON m.user_id = u.id AND m.disabled_at IS NULL
    JOIN "desk" d ON d.id = m.desk_id
    WHERE s.id = ${session.sessionId}::uuid AND s.user_id = ${session.userId}::uuid
      AND s.revoked_at IS NULL AND s.expires_at > ${at}
    ORDER BY (m.desk_id = s.desk_id) DESC NULLS LAST, m.id
    LIMIT 1`
  if (row === undefined) return null
  const { owes, ...actor } = row
  authorise(actor, 'desk.read', actor)
  return { actor, sessionId: session.sessionId, owes: owes ? 'second-factor' : 'nothing' }
}

/** As above, for all that a desk is worked on with. Throws `not-allowed` for whoever owes a second factor. */
export async function actorOfSession(session: { userId: string; sessionId: string }): Promise<Actor | null> {
  const standing = await standingOfSession(session)
  return standing === null ? null : actorOf(standing)
}

/** The person as an actor of the desk. Throws `not-allowed` while they owe a second factor. */
export function actorOf({ actor, owes }: Standing): Actor {
  if (owes === 'second-factor') throw new Refusal('not-allowed', SECOND_FACTOR_OWED)
  return actor
}
