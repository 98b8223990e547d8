import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { claimsHref, type ClaimsFilter, NO_FILTER } from '@/lib/claims/claims-filter'
import { claimsWhere } from '@/lib/claims/claims-where.store'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { RatingLabel, RatingShape } from '@/lib/verdicts/rating'
import { CLAIMS_LISTED } from './claims-of-set'

/** How many of each there are to choose from, the newest articles, the most used tags and claimants. */
const CHOICES = 300

export type ClaimForSet = {
  id: string
  number: number
  statement: string
  status: ClaimStatus
  article: string
  rating: RatingLabel | null
}

export type SetChoice = { value: string; label: string }
export type SetChoices = Record<'article' | 'tag' | 'claimant' | 'rating', SetChoice[]> & {
  /** Months, "2024-03", newest first. */
  settled: string[]
  recorded: string[]
}

export type ClaimsForSet = {
  /** What the filter finds; null when it filters nothing. `already` are in the report that is asked about. */
  matching: { found: number; already: number; claims: ClaimForSet[] } | null
  /** Those that were chosen one by one. */
  chosen: ClaimForSet[]
  choices: SetChoices
  can: { compose: boolean }
}

/** Which claims a report on a set would take: those a filter finds now, and those chosen by id; ids of other desks are left out. */
export async function claimsForSet(
  actor: Actor,
  { filter, ids, reportId }: { filter: ClaimsFilter; ids: readonly string[]; reportId: string | null },
): Promise<ClaimsForSet> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const where = await claimsWhere(actor, filter, now())
  const byId = Prisma.sql`c.desk_id = ${actor.deskId}::uuid AND c.id = ANY(${[...ids]}::uuid[])`
  const filters = claimsHref(filter) !== claimsHref(NO_FILTER)
  const [counted, claims, chosen, choices] = await Promise.all([
    filters ? countOf(where, reportId) : null,
    filters ? listed(where, CLAIMS_LISTED) : [],
    ids.length > 0 ? listed(byId, ids.length) : [],
    choicesOf(actor),
  ])
  const can = { compose: may(actor, 'report.compose', { deskId: actor.deskId }) }
  return { matching: counted && { ...counted, claims }, chosen, choices, can }
}

async function countOf(where: Prisma.Sql, reportId: string | null): Promise<{ found: number; already: number }> {
  const [row] = await db().$queryRaw<{ found: number; already: number }[]>`
    SELECT count(*)::int AS found, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM "report_claim" r WHERE r.claim_id = c.id AND r.report_id = ${reportId}::uuid))::int AS already
    FROM "claim" c WHERE ${where}`
  return row ?? { found: 0, already: 0 }
}

type Row = Omit<ClaimForSet, 'rating'> & {
  label: string | null
  shape: RatingShape | null
  colour: RatingShape | null
}

/** In the order in which a report would print them: by article, oldest first. */
async function listed(where: Prisma.Sql, most: number): Promise<ClaimForSet[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT c.id, c.number, c.statement, c.status::text, a.title AS article, r.label, r.shape::text, r.colour::text
    FROM "claim" c JOIN "article" a ON a.id = c.article_id LEFT JOIN "rating" r ON r.id = c.rating_id
    WHERE ${where} ORDER BY a.created_at, a.id, c.number LIMIT ${most}`
  return rows.map(({ label, shape, colour, ...row }) => ({
    ...row,
    rating: label === null || shape === null || colour === null ? null : { label, shape, colour },
  }))
}

async function choicesOf(actor: Actor): Promise<SetChoices> {
  const mine = { deskId: actor.deskId }
  const mostUsed = { claims: { _count: 'desc' } } as const
  const used = { claims: { some: {} } }
  const [article, tag, claimant, rating, settled, recorded] = await Promise.all([
    db().article.findMany({
      where: { ...mine, ...used },
      orderBy: { createdAt: 'desc' },
      take: CHOICES,
      select: TITLED,
    }),
    db().tag.findMany({
      where: { ...mine, ...used },
      orderBy: [mostUsed, { name: 'asc' }],
      take: CHOICES,
      select: NAMED,
    }),
    db().claimant.findMany({
      where: { ...mine, ...used },
      orderBy: [mostUsed, { name: 'asc' }],
      take: CHOICES,
      select: NAMED,
    }),
    db().rating.findMany({ where: mine, orderBy: { position: 'asc' }, select: { id: true, label: true } }),
    monthsOf(actor, Prisma.sql`c.settled_at`),
    monthsOf(actor, Prisma.sql`c.created_at`),
  ])
  return {
    article: article.map(({ id, title }) => ({ value: id, label: title })),
    tag: tag.map(({ id, name }) => ({ value: id, label: name })),
    claimant: claimant.map(({ id, name }) => ({ value: id, label: name })),
    rating: rating.map(({ id, label }) => ({ value: id, label })),
    settled,
    recorded,
  }
}

const TITLED = { id: true, title: true } as const
const NAMED = { id: true, name: true } as const

/** The months in which there is any, on the desk's clocks. */
async function monthsOf(actor: Actor, moment: Prisma.Sql): Promise<string[]> {
  const rows = await db().$queryRaw<{ month: string }[]>`
    SELECT DISTINCT to_char(${moment} AT TIME ZONE ${actor.timeZone}, 'YYYY-MM') AS month
    FROM "claim" c WHERE c.desk_id = ${actor.deskId}::uuid AND ${moment} IS NOT NULL ORDER BY 1 DESC LIMIT 120`
  return rows.map(({ month }) => month)
}
