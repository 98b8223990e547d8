import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { COUNTED_IN_HAND, type Workload } from './workload'

/** Beyond this many people a desk is not looked over. */
const MOST = 500
const DAY = 24 * 60 * 60 * 1000

/**
 * Everybody of the desk who checks, by name, with what they have in hand, those due first counted; one statement. A second look
 * waits for who gave no verdict, or none since the claim was reopened: those that were reopened have an index of their own.
 */
export async function workload(actor: Actor): Promise<Workload[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const soon = new Date(at.getTime() + DAY)
  const counted = Prisma.sql`
    SELECT count(*)::int AS "inHand", count(*) FILTER (WHERE h.due_at < ${at})::int AS late,
      count(*) FILTER (WHERE h.due_at >= ${at} AND h.due_at < ${soon})::int AS "dueSoon",
      count(*) FILTER (WHERE h.status = 'second_look' AND (
        NOT EXISTS (SELECT FROM "open_verdict" o WHERE o.claim_id = h.id AND o.reviewer_id = u.id)
        OR EXISTS (
          SELECT FROM "claim" c JOIN "open_verdict" o ON o.claim_id = c.id AND o.reviewer_id = u.id JOIN "verdict" v ON v.id = o.verdict_id
          WHERE c.desk_id = m.desk_id AND c.id = h.id AND c.reopened_at IS NOT NULL AND c.status IN ('open', 'checking', 'second_look')
            AND v.given_at < c.reopened_at)))::int AS "secondLooks"
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
