import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
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

/** One page of what is past its due date and has not ended: the actor's own first, then what nobody has, then by assignee; each longest late first. */
export async function lateClaims(actor: Actor, page: number): Promise<LateClaims> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const rows = await db().$queryRaw<(LateClaim & { found: number })[]>`
    SELECT c.id, c.number, c.statement, v.language, a.title AS article, c.status::text AS status, c.due_at AS "dueAt",
      c.assignee_id AS "assigneeId", page.assignee, page.found
    FROM (
      SELECT c.id, u.name AS assignee, count(*) OVER ()::int AS found,
        row_number() OVER (ORDER BY (c.assignee_id = ${actor.userId}::uuid) IS TRUE DESC, (c.assignee_id IS NULL) DESC, u.name, u.id, c.due_at, c.id) AS place
      FROM "claim" c LEFT JOIN "user" u ON u.id = c.assignee_id
      WHERE c.desk_id = ${actor.deskId}::uuid AND c.due_at < ${at} AND c.status IN ('open', 'checking', 'second_look', 'disputed')
      ORDER BY place LIMIT ${LATE_A_PAGE} OFFSET ${(page - 1) * LATE_A_PAGE}
    ) AS page
    JOIN "claim" c ON c.id = page.id
    JOIN "article" a ON a.id = c.article_id
    JOIN "article_version" v ON v.id = a.current_version_id
    ORDER BY page.place`
  const found = rows[0]?.found ?? (page === 1 ? 0 : (await lateClaims(actor, 1)).found)
  return {
    claims: rows.map(({ found: _found, ...claim }) => claim),
    found,
    page,
    now: at,
  }
}
