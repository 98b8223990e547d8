import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { COUNTED_IN_HAND, type Workload } from './workload'

/** Beyond this many people a desk is not looked over. */
const MOST = 500
const DAY = 24 * 60 * 60 * 1000

/** Everybody of the desk who checks, by name, with what they have in hand, those due first counted; one statement. */
export async function workload(actor: Actor): Promise<Workload[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const soon = new Date(at.getTime() + DAY)
  const counted = Prisma.sql`
    SELECT count(*)::int AS "inHand", count(*) FILTER (WHERE h.due_at < ${at})::int AS late,
      count(*) FILTER (WHERE h.due_at >= ${at} AND h.due_at < ${soon})::int AS "dueSoon",
      count(*) FILTER (WHERE h.status = 'second_look' AND NOT EXISTS (
        SELECT FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id JOIN "claim" c ON c.id = o.claim_id
        WHERE o.claim_id = h.id AND o.reviewer_id = u.id AND v.given_at >= verdicts_count_since(c)))::int AS "secondLooks"
    FROM (
      SELECT c.id, c.status, c.due_at FROM "claim" c
      WHERE c.desk_id = m.desk_id AND c.assignee_id = u.id AND c.status IN ('open', 'checking', 'second_look', 'disputed')
      ORDER BY c.due_at LIMIT ${COUNTED_IN_HAND}
    ) h`
  return db().$queryRaw<Workload[]>`
    SELECT u.id, u.name, hand.*
    FROM "membership" m JOIN "user" u ON u.id = m.user_id CROSS JOIN LATERAL (${counted}) hand
    WHERE m.desk_id = ${actor.deskId}::uuid AND m.disabled_at IS NULL AND m.role <> 'viewer' AND u.disabled_at IS NULL
    ORDER BY u.name, u.id LIMIT ${MOST}`
}
