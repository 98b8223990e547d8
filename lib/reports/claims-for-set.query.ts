import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { claimsHref, type ClaimsFilter, NO_FILTER } from '@/lib/claims/claims-filter'
import { claimsWhere } from '@/lib/claims/claims-where.store'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { RatingLabel, RatingShape } from '@/lib/verdicts/rating'
import { CLAIMS_LISTED, MOST_CLAIMS_OF_SET } from './claims-of-set'
import { type SetChoices, setChoices } from './set-choices.store'

export type ClaimForSet = {
  id: string
  number: number
  statement: string
  status: ClaimStatus
  article: string
  rating: RatingLabel | null
}

export type ClaimsForSet = {
  /**
   * What the filter finds; null when it filters nothing. `found` is counted to what a report can hold: of `more`, some are listed instead of
   * the first. `already` are in the report that is asked about.
   */
  matching: { found: number; more: 'yes' | 'no'; already: number; claims: ClaimForSet[] } | null
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
  const [already, matching, chosen, choices] = await Promise.all([
    filters && reportId !== null ? alreadyIn(reportId, where) : 0,
    filters ? listed(where, { counted: MOST_CLAIMS_OF_SET, most: CLAIMS_LISTED }) : null,
    ids.length > 0 ? listed(byId, { counted: ids.length, most: ids.length }) : null,
    setChoices(actor),
  ])
  const can = { compose: may(actor, 'report.compose', { deskId: actor.deskId }) }
  return { matching: matching && { ...matching, already }, chosen: chosen?.claims ?? [], choices, can }
}

async function alreadyIn(reportId: string, where: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ already: number }[]>`
    SELECT count(*)::int AS already FROM "report_claim" r JOIN "claim" c ON c.id = r.claim_id
    WHERE r.report_id = ${reportId}::uuid AND ${where}`
  return row?.already ?? 0
}

type Row = Omit<ClaimForSet, 'rating'> & {
  found: number
  label: string | null
  shape: RatingShape | null
  colour: RatingShape | null
}

/** In the order in which a report would print them: by article, oldest first. Of more than are counted any are taken: they fit into no report. */
async function listed(
  where: Prisma.Sql,
  { counted, most }: { counted: number; most: number },
): Promise<{ found: number; more: 'yes' | 'no'; claims: ClaimForSet[] }> {
  const rows = await db().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (SELECT c.id FROM "claim" c WHERE ${where} LIMIT ${counted + 1})
    SELECT c.id, c.number, c.statement, c.status::text, a.title AS article, r.label, r.shape::text, r.colour::text,
      (SELECT count(*)::int FROM found) AS found
    FROM found f JOIN "claim" c ON c.id = f.id JOIN "article" a ON a.id = c.article_id LEFT JOIN "rating" r ON r.id = c.rating_id
    ORDER BY a.created_at, a.id, c.number LIMIT ${most}`
  const found = rows[0]?.found ?? 0
  const claims = rows.map(({ label, shape, colour, found: _found, ...row }) => ({
    ...row,
    rating: label === null || shape === null || colour === null ? null : { label, shape, colour },
  }))
  return { found: Math.min(found, counted), more: found > counted ? 'yes' : 'no', claims }
}
