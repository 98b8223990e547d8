import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'

/**
 * Who a session belongs to, on the desk it works on (else the person's first), or null when it has ended, was
 * revoked, or the person was disabled. One statement, because every request asks it.
 */
export async function actorOfSession(session: { userId: string; sessionId: string }): Promise<Actor | null> {
  const [actor] = await db().$queryRaw<Actor[]>`
    SELECT u.id AS "userId", u.name, m.role::text AS role, m.desk_id AS "deskId", d.time_zone AS "timeZone"
    FROM "user_session" s
    JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL AND u.token_version = s.token_version
    JOIN "membership" m ON m.user_id = u.id AND m.disabled_at IS NULL
    JOIN "desk" d ON d.id = m.desk_id
    WHERE s.id = ${session.sessionId}::uuid AND s.user_id = ${session.userId}::uuid
      AND s.revoked_at IS NULL AND s.expires_at > ${now()}
    ORDER BY (m.desk_id = s.desk_id) DESC NULLS LAST, m.id
    LIMIT 1`
  if (actor === undefined) return null
  authorise(actor, 'desk.read', actor)
  return actor
}
