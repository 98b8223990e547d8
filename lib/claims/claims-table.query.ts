import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { RatingLabel, RatingShape } from '@/lib/verdicts/rating'
import type { ClaimKind, Priority } from './claim'
import type { ClaimStatus } from './claim-status'
import type { ClaimSort, ClaimsFilter, DueFilter } from './claims-filter'
import { CLAIMS_A_PAGE } from './claims-page-size'
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
  can: { assign: boolean; take: boolean }
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
    can: { assign: may(actor, 'claim.assign', subject), take: may(actor, 'claim.take', subject) },
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

const BLOCKING = Prisma.sql`c.status IN ('open', 'checking', 'second_look', 'disputed')`
const WITHOUT_EVIDENCE = Prisma.sql`c.status <> 'dropped' AND NOT EXISTS (SELECT 1 FROM "evidence" e WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL)`

function lateAt(at: Date): Prisma.Sql {
  return Prisma.sql`c.due_at < ${at} AND ${BLOCKING}`
}

function whereOf(actor: Actor, filter: ClaimsFilter, at: Date): Prisma.Sql {
  const all = [Prisma.sql`c.desk_id = ${actor.deskId}::uuid`]
  if (filter.article !== null) all.push(Prisma.sql`c.article_id = ${filter.article}::uuid`)
  if (filter.status.length > 0) all.push(Prisma.sql`c.status = ANY(${filter.status}::text[]::"ClaimStatus"[])`)
  if (filter.rating !== null) all.push(Prisma.sql`c.rating_id = ${filter.rating}::uuid`)
  if (filter.kind !== null) all.push(Prisma.sql`c.kind = ${filter.kind}::"ClaimKind"`)
  if (filter.priority !== null) all.push(Prisma.sql`c.priority = ${filter.priority}::"Priority"`)
  if (filter.assignee === 'nobody') all.push(Prisma.sql`c.assignee_id IS NULL`)
  else if (filter.assignee !== null) all.push(Prisma.sql`c.assignee_id = ${filter.assignee}::uuid`)
  if (filter.due !== null) all.push(dueAs(filter.due, at))
  if (filter.only !== null) all.push(onlyOf(filter.only, at))
  if (filter.search !== '') all.push(searchFor(filter.search))
  return Prisma.join(all, ' AND ')
}

function onlyOf(only: NonNullable<ClaimsFilter['only']>, at: Date): Prisma.Sql {
  switch (only) {
    case 'blocking':
      return BLOCKING
    case 'late':
      return lateAt(at)
    case 'without-evidence':
      return WITHOUT_EVIDENCE
    case 'to-adjudicate':
      return Prisma.sql`c.status = 'disputed'`
  }
}

function dueAs(due: DueFilter, at: Date): Prisma.Sql {
  const within = (days: number) => {
    const until = new Date(at.getTime() + days * 24 * 60 * 60 * 1000)
    return Prisma.sql`c.due_at >= ${at} AND c.due_at < ${until} AND ${BLOCKING}`
  }
  switch (due) {
    case 'late':
      return lateAt(at)
    case 'day':
      return within(1)
    case 'week':
      return within(7)
    case 'none':
      return Prisma.sql`c.due_at IS NULL`
  }
}

/** Every word of the search must stand in the statement, a quote, the claimant or the number. */
function searchFor(search: string): Prisma.Sql {
  const words = search
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, 8)
  const each = words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    return Prisma.sql`(c.statement ILIKE ${like} OR 'C-' || c.number ILIKE ${like}
      OR EXISTS (SELECT 1 FROM "claim_quote" q WHERE q.claim_id = c.id AND q.exact ILIKE ${like})
      OR EXISTS (SELECT 1 FROM "claimant" p WHERE p.id = c.claimant_id AND p.name ILIKE ${like}))`
  })
  return Prisma.join(each, ' AND ')
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
