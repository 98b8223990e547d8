import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'

type SessionToken = { userId: string; sessionId: string }

/**
 * Which of these sessions stand, and whose they are: by the rules of `actorOfSession`, in one statement for all of them. Whoever
 * owes a second factor has none that stands.
 */
export async function sessionsThatStand(sessions: readonly SessionToken[]): Promise<ReadonlyMap<string, Actor>> {
  const rows = await db().$queryRaw<(Actor & { sessionId: string; owes: boolean })[]>`
    SELECT DISTINCT ON (s.id) s.id AS "sessionId", u.id AS "userId", u.name, m.role::text AS role, m.desk_id AS "deskId",
      d.time_zone AS "timeZone",
      d.second_factor_for_editors AND m.role IN ('editor', 'admin') AND s.way = 'password' AND u.totp_confirmed_at IS NULL AS owes
    FROM unnest(${sessions.map(({ sessionId }) => sessionId)}::uuid[], ${sessions.map(({ userId }) => userId)}::uuid[]) AS asked (id, user_id)
    JOIN "user_session" s ON s.id = asked.id AND s.user_id = asked.user_id
    JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL AND u.token_version = s.token_version
    JOIN "membership" m ON m.user_id = u.id AND m.disabled_at IS NULL
    JOIN "desk" d ON d.id = m.desk_id
    WHERE s.revoked_at IS NULL AND s.expires_at > ${now()}
    ORDER BY s.id, (m.desk_id = s.desk_id) DESC NULLS LAST, m.id`
  const standing = rows.filter((row) => !row.owes && may(row, 'desk.read', row))
  return new Map(standing.map(({ sessionId, owes: _, ...actor }) => [sessionId, actor]))
}
