import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import type { RatingShape } from '@/lib/verdicts/rating'
import type { ClaimRow } from './claim-row'

/** These claims of the actor's desk as the table shows them, in the order asked for; ids of other desks are left out. */
export async function claimRows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<RawRow[]>`/* prepared */
    SELECT c.id, c.version, c.number, c.statement, q.exact AS quote, v.language, c.article_id AS "articleId",
      a.title AS article, c.kind::text, c.priority::text, c.status::text, c.accuses, c.claimant_id AS "claimantId",
      cl.name AS claimant, c.claimant_via AS "claimantVia", c.rating_id AS "ratingId", r.label AS "ratingLabel",
      r.shape::text AS "ratingShape", r.colour::text AS "ratingColour", c.evidence_count AS evidence,
      c.source_count AS sources, c.grade, c.blockers, coalesce(t.tags, '[]') AS tags,
      c.assignee_id AS "assigneeId", u.name AS assignee, c.due_at AS "dueAt", c.created_at AS "recordedAt",
      c.updated_at AS "updatedAt", c.settled_at AS "settledAt"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS page(id, place) JOIN "claim" c USING (id)
    JOIN "article" a ON a.id = c.article_id
    JOIN "article_version" v ON v.id = a.current_version_id
    LEFT JOIN "claimant" cl ON cl.id = c.claimant_id
    LEFT JOIN "rating" r ON r.id = c.rating_id
    LEFT JOIN "user" u ON u.id = c.assignee_id
    LEFT JOIN LATERAL (
      SELECT exact FROM "claim_quote" WHERE claim_id = c.id ORDER BY start LIMIT 1
    ) q ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', tag.id, 'name', tag.name) ORDER BY tag.name) AS tags
      FROM "claim_tag" ct JOIN "tag" tag ON tag.id = ct.tag_id WHERE ct.claim_id = c.id
    ) t ON true
    WHERE c.desk_id = ${actor.deskId}::uuid
    ORDER BY page.place`
  return rows.map(asRow)
}

type RawRow = Omit<ClaimRow, 'rating' | 'dueAt' | 'recordedAt' | 'updatedAt' | 'settledAt'> & {
  ratingLabel: string | null
  ratingShape: RatingShape | null
  ratingColour: RatingShape | null
  dueAt: Date | null
  recordedAt: Date
  updatedAt: Date
  settledAt: Date | null
}

function asRow({ ratingLabel, ratingShape, ratingColour, ...row }: RawRow): ClaimRow {
  const rating =
    ratingLabel === null || ratingShape === null || ratingColour === null
      ? null
      : { label: ratingLabel, shape: ratingShape, colour: ratingColour }
  return {
    ...row,
    rating,
    dueAt: row.dueAt?.toISOString() ?? null,
    recordedAt: row.recordedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  }
}
