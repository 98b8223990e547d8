import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { ClaimStatus } from './claim-status'
import { LATE_A_PAGE } from './late-page'

export type LateClaim = {
  id: string
  number: number
  statement: string
  language: string
  article: string
  status: ClaimStatus
  dueAt: Date
  assigneeId: string | null
  assignee: string | null
}

export type LateClaims = {
  claims: LateClaim[]
  /** How many are late, on all pages. */
  found: number
  /** From 1. */
  page: number
  now: Date
}

/**
 * One page of what is past its due date and has not ended: the actor's own first, then what nobody has, then by assignee; each longest late first. How
 * many each has is counted in the index of what is in work; only the claims of the page are fetched.
 */
export async function lateClaims(actor: Actor, page: number): Promise<LateClaims> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const late = Prisma.sql`c.desk_id = ${actor.deskId}::uuid AND c.due_at < ${at}
    AND c.status IN ('open', 'checking', 'second_look', 'disputed')`
  const first = (page - 1) * LATE_A_PAGE
  const those = (whose: Prisma.Sql) => Prisma.sql`(
    SELECT c.id, c.due_at FROM "claim" c WHERE ${late} AND ${whose} ORDER BY c.due_at, c.id
    LIMIT ${LATE_A_PAGE} OFFSET greatest(${first} - g.earlier, 0))`
  const rows = await db().$queryRaw<(LateClaim & { found: number })[]>`
    WITH people AS (
      SELECT c.assignee_id, count(*) AS late FROM "claim" c WHERE ${late} GROUP BY c.assignee_id
    ), groups AS (
      SELECT p.assignee_id, u.name, p.late, row_number() OVER whose AS place, sum(p.late) OVER whose - p.late AS earlier,
        (sum(p.late) OVER ())::int AS found
      FROM people p LEFT JOIN "user" u ON u.id = p.assignee_id
      WINDOW whose AS (ORDER BY (p.assignee_id = ${actor.userId}::uuid) IS TRUE DESC, (p.assignee_id IS NULL) DESC, u.name, u.id)
    ), page AS (
      SELECT g.*, w.id, w.due_at FROM groups g
      CROSS JOIN LATERAL (${those(Prisma.sql`c.assignee_id = g.assignee_id`)}
        UNION ALL ${those(Prisma.sql`c.assignee_id IS NULL AND g.assignee_id IS NULL`)}) w
      WHERE g.earlier < ${first + LATE_A_PAGE} AND g.earlier + g.late > ${first}
      ORDER BY g.place, w.due_at, w.id LIMIT ${LATE_A_PAGE}
    )
    SELECT c.id, c.number, c.statement, v.language, a.title AS article, c.status::text AS status, c.due_at AS "dueAt",
      c.assignee_id AS "assigneeId", page.name AS assignee, page.found
    FROM page
    JOIN "claim" c ON c.id = page.id
    JOIN "article" a ON a.id = c.article_id
    JOIN "article_version" v ON v.id = a.current_version_id
    ORDER BY page.place, page.due_at, page.id`
  const found = rows[0]?.found ?? (page === 1 ? 0 : (await lateClaims(actor, 1)).found)
  return {
    claims: rows.map(({ found: _found, ...claim }) => claim),
    found,
    page,
    now: at,
  }
}
