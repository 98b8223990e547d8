import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

/** A claim nobody works on, locked: `look` says whether somebody gave a verdict that counts already. */
export type FreeClaim = { id: string; articleId: string; number: number; look: 'first' | 'another' }

/**
 * The next claim of the desk that waits for a verdict of somebody else than those who have it or gave theirs, locked until the
 * transaction ends: late ones first, then by priority, due date and age. Claims another person is taking at this moment are
 * passed over, so no two ever get the same. Null when there is none.
 */
export async function lockFreeClaim(
  tx: Tx,
  actor: Actor,
  wanted: { articleId: string | null; at: Date },
): Promise<FreeClaim | null> {
  const ofArticle = wanted.articleId === null ? Prisma.empty : Prisma.sql`AND c.article_id = ${wanted.articleId}::uuid`
  const [free] = await tx.$queryRaw<FreeClaim[]>`
    SELECT c.id, c.article_id AS "articleId", c.number,
      CASE WHEN EXISTS (${counting(Prisma.sql`true`)}) THEN 'another' ELSE 'first' END AS look
    FROM "claim" c
    WHERE c.desk_id = ${actor.deskId}::uuid AND c.status IN ('open', 'checking', 'second_look') ${ofArticle}
      AND (c.assignee_id IS NULL
        OR (c.assignee_id <> ${actor.userId}::uuid AND EXISTS (${counting(Prisma.sql`o.reviewer_id = c.assignee_id`)})))
      AND NOT EXISTS (${counting(Prisma.sql`o.reviewer_id = ${actor.userId}::uuid`)})
      AND NOT EXISTS (SELECT 1 FROM "adjudication" a WHERE a.id = c.adjudication_id AND a.editor_id = ${actor.userId}::uuid)
    ORDER BY (c.due_at < ${wanted.at}) IS TRUE DESC, c.priority DESC, c.due_at ASC NULLS LAST, c.created_at, c.id
    LIMIT 1 FOR NO KEY UPDATE OF c SKIP LOCKED`
  return free ?? null
}

/** The verdicts on the claim `c` that stand and were given since it was last reopened. */
function counting(whose: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT 1 FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id
    WHERE o.claim_id = c.id AND ${whose} AND v.given_at >= verdicts_count_since(c)`
}
