import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { isRowId } from '@/lib/shared/row-id'

/** How many reports one page of the list shows. */
export const REPORTS_A_PAGE = 50

/** A report by its newest edition; one on a set of claims is listed from its beginning. */
export type ReportRow = {
  id: string
  kind: 'article' | 'set' | 'imported'
  number: string
  /** Of an imported one the desk that published it, else empty. */
  origin: string
  title: string
  direction: 'ltr' | 'rtl'
  /** Null while a set has none. */
  newest: { edition: number; publishedAt: Date; by: string; claims: number; openItems: number } | null
}

/** `next` asks for the reports that come after; null at the end. */
export type ReportsPage = { reports: ReportRow[]; all: number; next: string | null }

/** One page of the desk's reports, the last begun first, from the one after `after` on. */
export async function reports(
  actor: Actor,
  { after, limit = REPORTS_A_PAGE }: { after: string | null; limit?: number },
): Promise<ReportsPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const listed = Prisma.sql`r.desk_id = ${actor.deskId}::uuid
    AND (r.kind = 'set' OR EXISTS (SELECT 1 FROM "edition" e WHERE e.report_id = r.id))`
  const from = after !== null && isRowId(after) ? Prisma.sql`AND r.id < ${after}::uuid` : Prisma.empty
  const [count] = await db().$queryRaw<{ all: number }[]>`
    SELECT count(*)::int AS all FROM "report" r WHERE ${listed}`
  const found = await db().$queryRaw<Row[]>`
    SELECT r.id, r.kind::text AS kind, r.number, r.origin, e.number AS edition, e.published_at AS "publishedAt", u.name AS by,
      COALESCE(c.article->>'title', r.title, '') AS title,
      COALESCE(c.article->>'direction', r.direction::text, 'ltr') AS direction,
      (c.totals->>'claims')::float8 AS claims, (c.totals->>'openItems')::float8 AS "openItems"
    FROM "report" r
      LEFT JOIN LATERAL (${NEWEST}) e ON true
      LEFT JOIN LATERAL jsonb_to_record(e.content) AS c(article jsonb, totals jsonb) ON true
      LEFT JOIN "user" u ON u.id = e.published_by_id
    WHERE ${listed} ${from}
    ORDER BY r.id DESC LIMIT ${limit + 1}`
  const shown = found.slice(0, limit)
  const next = found.length > limit ? (shown.at(-1)?.id ?? null) : null
  return { reports: shown.map(rowOf), all: count?.all ?? 0, next }
}

const NEWEST = Prisma.sql`
  SELECT number, content, published_at, published_by_id FROM "edition" WHERE report_id = r.id ORDER BY number DESC LIMIT 1`

type Row = Omit<ReportRow, 'newest'> & {
  edition: number | null
  publishedAt: Date | null
  by: string | null
  claims: number | null
  openItems: number | null
}

function rowOf({ edition, publishedAt, by, claims, openItems, ...report }: Row): ReportRow {
  if (edition === null || publishedAt === null) return { ...report, newest: null }
  const counts = { claims: claims ?? 0, openItems: openItems ?? 0 }
  return { ...report, newest: { edition, publishedAt, by: by ?? '', ...counts } }
}
