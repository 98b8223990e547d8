import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { Workload } from './workload'

/** Beyond this many people a desk is not looked over. */
const MOST = 500
const DAY = 24 * 60 * 60 * 1000

/** Everybody of the desk who checks, by name, with what they have in hand; one statement. */
export async function workload(actor: Actor): Promise<Workload[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const soon = new Date(at.getTime() + DAY)
  return db().$queryRaw<Workload[]>`
    SELECT u.id, u.name, count(c.id)::int AS "inHand",
      count(c.id) FILTER (WHERE c.due_at < ${at})::int AS late,
      count(c.id) FILTER (WHERE c.due_at >= ${at} AND c.due_at < ${soon})::int AS "dueSoon",
      count(c.id) FILTER (WHERE c.status = 'second_look' AND NOT EXISTS (
        SELECT 1 FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id
        WHERE o.claim_id = c.id AND o.reviewer_id = u.id AND v.given_at >= verdicts_count_since(c)))::int AS "secondLooks"
    FROM "membership" m JOIN "user" u ON u.id = m.user_id
    LEFT JOIN "claim" c ON c.desk_id = m.desk_id AND c.assignee_id = u.id
      AND c.status IN ('open', 'checking', 'second_look', 'disputed')
    WHERE m.desk_id = ${actor.deskId}::uuid AND m.disabled_at IS NULL AND m.role <> 'viewer' AND u.disabled_at IS NULL
    GROUP BY u.id, u.name ORDER BY u.name, u.id LIMIT ${MOST}`
}
