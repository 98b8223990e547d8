import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

/** A late claim whose assignee has not been told of it today. */
export type LateToRemind = { id: string; articleId: string; number: number; assigneeId: string; assignee: string }

/**
 * Locks late claims of a desk whose assignee still has to give a verdict and was not reminded of this claim since `since`, 100 at
 * most. Two runs at once wait for each other here, so the second finds what the first wrote.
 */
export async function lockLateToRemind(
  tx: Tx,
  deskId: string,
  { at, since }: { at: Date; since: Date },
): Promise<LateToRemind[]> {
  const late = Prisma.sql`c.desk_id = ${deskId}::uuid AND c.due_at < ${at} AND c.assignee_id IS NOT NULL
    AND c.status IN ('open', 'checking', 'second_look')`
  const notYet = Prisma.sql`NOT EXISTS (SELECT 1 FROM "event" e
      WHERE e.claim_id = c.id AND e.kind = 'claim.reminded' AND e.at >= ${since})
    AND NOT EXISTS (SELECT 1 FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id
      WHERE o.claim_id = c.id AND o.reviewer_id = c.assignee_id AND v.given_at >= verdicts_count_since(c))`
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "claim" c WHERE ${late} AND ${notYet} ORDER BY c.id LIMIT ${MOST} FOR NO KEY UPDATE OF c`
  return tx.$queryRaw<LateToRemind[]>`
    SELECT c.id, c.article_id AS "articleId", c.number, c.assignee_id AS "assigneeId", u.name AS assignee
    FROM "claim" c JOIN "user" u ON u.id = c.assignee_id
    WHERE c.id = ANY(${locked.map(({ id }) => id)}::uuid[]) AND ${late} AND ${notYet} ORDER BY c.id`
}
const MOST = 100

/** Every desk, with the clock it looks at. */
export async function desksWithClocks(tx: Tx): Promise<{ deskId: string; timeZone: string }[]> {
  const desks = await tx.desk.findMany({ select: { id: true, timeZone: true }, orderBy: { id: 'asc' } })
  return desks.map(({ id, timeZone }) => ({ deskId: id, timeZone }))
}
