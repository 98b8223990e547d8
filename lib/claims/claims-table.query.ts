import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { RatingLabel, RatingShape } from '@/lib/verdicts/rating'
import type { ClaimKind, Priority } from './claim'
import type { ClaimStatus } from './claim-status'
import type { ClaimSort, ClaimsFilter } from './claims-filter'
import { CLAIMS_A_PAGE } from './claims-page-size'
import { BLOCKING, lateAt, whereOf, WITHOUT_EVIDENCE } from './claims-where.store'
import type { Workload } from './workload'
import { workload } from './workload.query'

export type ClaimRow = {
  id: string
  number: number
  statement: string
  quote: string
  language: string
  articleId: string
  article: string
  kind: ClaimKind
  priority: Priority
  status: ClaimStatus
  claimant: string | null
  claimantVia: string | null
  rating: RatingLabel | null
  evidence: number
  sources: number
  assigneeId: string | null
  assignee: string | null
  dueAt: Date | null
}

export type ViewCounts = {
  all: number
  mine: number
  blocking: number
  toAdjudicate: number
  late: number
  withoutEvidence: number
}

export type ClaimsTable = {
  rows: ClaimRow[]
  /** How many claims the filter finds, on all pages. */
  found: number
  counts: ViewCounts
  articles: { id: string; title: string }[]
  ratings: { id: string; label: string }[]
  /** Whom claims can be assigned to, with what they have in hand. */
  people: Workload[]
  can: { assign: boolean; take: boolean; report: boolean }
  now: Date
}

/** One page of the claims of the actor's desk, with how many stand in each view and what can be filtered by; five statements, side by side. */
export async function claimsTable(actor: Actor, filter: ClaimsFilter): Promise<ClaimsTable> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const where = whereOf(actor, filter, at)
  const [rows, found, counts, articles, ratings, people] = await Promise.all([
    pageOf(where, filter),
    countOf(where),
    viewCounts(actor, at),
    db().article.findMany({
      where: { deskId: actor.deskId },
      select: { id: true, title: true },
      orderBy: { createdAt: 'desc' },
      take: 100,
    }),
    db().rating.findMany({
      where: { deskId: actor.deskId },
      select: { id: true, label: true },
      orderBy: { position: 'asc' },
    }),
    workload(actor),
  ])
  const subject = { deskId: actor.deskId, assigneeId: null }
  return {
    rows,
    found,
    counts,
    articles,
    ratings,
    people,
    can: {
      assign: may(actor, 'claim.assign', subject),
      take: may(actor, 'claim.take', subject),
      report: may(actor, 'report.compose', subject),
    },
    now: at,
  }
}

async function pageOf(where: Prisma.Sql, filter: ClaimsFilter): Promise<ClaimRow[]> {
  const direction = filter.descending === 'yes' ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`
  const rows = await db().$queryRaw<RawRow[]>`
    WITH page AS (
      SELECT c.id, row_number() OVER (ORDER BY ${ORDER[filter.sort]} ${direction}, c.id DESC) AS place
      FROM "claim" c ${JOINS[filter.sort]}
      WHERE ${where}
      ORDER BY place
      LIMIT ${CLAIMS_A_PAGE} OFFSET ${(filter.page - 1) * CLAIMS_A_PAGE}
    )
    SELECT c.id, c.number, c.statement, q.exact AS quote, v.language, c.article_id AS "articleId", a.title AS article,
      c.kind::text, c.priority::text, c.status::text, cl.name AS claimant, c.claimant_via AS "claimantVia",
      r.label AS "ratingLabel", r.shape::text AS "ratingShape", r.colour::text AS "ratingColour",
      coalesce(e.evidence, 0)::int AS evidence, coalesce(e.sources, 0)::int AS sources,
      c.assignee_id AS "assigneeId", u.name AS assignee, c.due_at AS "dueAt"
    FROM page JOIN "claim" c USING (id)
    JOIN "article" a ON a.id = c.article_id
    JOIN "article_version" v ON v.id = a.current_version_id
    LEFT JOIN "claimant" cl ON cl.id = c.claimant_id
    LEFT JOIN "rating" r ON r.id = c.rating_id
    LEFT JOIN "user" u ON u.id = c.assignee_id
    LEFT JOIN LATERAL (
      SELECT exact FROM "claim_quote" WHERE claim_id = c.id ORDER BY start LIMIT 1
    ) q ON true
    LEFT JOIN LATERAL (
      SELECT count(*) AS evidence, count(DISTINCT source_id) AS sources
      FROM "evidence" WHERE claim_id = c.id AND withdrawn_at IS NULL
    ) e ON true
    ORDER BY page.place`
  return rows.map(asRow)
}

async function countOf(where: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ found: number }[]>`SELECT count(*)::int AS found FROM "claim" c WHERE ${where}`
  return row?.found ?? 0
}

async function viewCounts(actor: Actor, at: Date): Promise<ViewCounts> {
  const [row] = await db().$queryRaw<ViewCounts[]>`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE c.assignee_id = ${actor.userId}::uuid)::int AS mine,
      count(*) FILTER (WHERE ${BLOCKING})::int AS blocking,
      count(*) FILTER (WHERE c.status = 'disputed')::int AS "toAdjudicate",
      count(*) FILTER (WHERE ${lateAt(at)})::int AS late,
      count(*) FILTER (WHERE ${WITHOUT_EVIDENCE})::int AS "withoutEvidence"
    FROM "claim" c WHERE c.desk_id = ${actor.deskId}::uuid`
  return row ?? { all: 0, mine: 0, blocking: 0, toAdjudicate: 0, late: 0, withoutEvidence: 0 }
}

const ORDER: Record<ClaimSort, Prisma.Sql> = {
  updated: Prisma.sql`c.updated_at`,
  number: Prisma.sql`c.number`,
  statement: Prisma.sql`lower(c.statement)`,
  article: Prisma.sql`lower(sa.title)`,
  kind: Prisma.sql`c.kind`,
  priority: Prisma.sql`c.priority`,
  status: Prisma.sql`c.status`,
  rating: Prisma.sql`sr.position`,
  evidence: Prisma.sql`(SELECT count(*) FROM "evidence" se WHERE se.claim_id = c.id AND se.withdrawn_at IS NULL)`,
  who: Prisma.sql`lower(su.name)`,
  due: Prisma.sql`c.due_at`,
}

/** Only the sort that needs another table pays for it. */
const JOINS: Record<ClaimSort, Prisma.Sql> = {
  updated: Prisma.empty,
  number: Prisma.empty,
  statement: Prisma.empty,
  article: Prisma.sql`JOIN "article" sa ON sa.id = c.article_id`,
  kind: Prisma.empty,
  priority: Prisma.empty,
  status: Prisma.empty,
  rating: Prisma.sql`LEFT JOIN "rating" sr ON sr.id = c.rating_id`,
  evidence: Prisma.empty,
  who: Prisma.sql`LEFT JOIN "user" su ON su.id = c.assignee_id`,
  due: Prisma.empty,
}

type RawRow = Omit<ClaimRow, 'rating'> & {
  ratingLabel: string | null
  ratingShape: RatingShape | null
  ratingColour: RatingShape | null
}

function asRow({ ratingLabel, ratingShape, ratingColour, ...row }: RawRow): ClaimRow {
  if (ratingLabel === null || ratingShape === null || ratingColour === null) return { ...row, rating: null }
  return { ...row, rating: { label: ratingLabel, shape: ratingShape, colour: ratingColour } }
}
