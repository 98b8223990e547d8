import type { Actor } from '@/lib/access/actor'
import { db, Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { BlockerFilter, ClaimsFilter, DueFilter } from './claims-filter'
import { parseClaimsSearch } from './claims-search'
import { searchWhere } from './claims-search.store'
import { type Period, periodBounds } from './period'

/** Claims that have not ended. The words stand in the SQL: partial indexes are on them. */
export const STATUSES_BLOCKING = ['open', 'checking', 'second_look', 'disputed'] as const
export const BLOCKING = Prisma.sql`c.status IN ('open', 'checking', 'second_look', 'disputed')`
export const WITHOUT_EVIDENCE = Prisma.sql`c.status <> 'dropped' AND c.evidence_count = 0`

/** Claims that have not ended and were due before `at`. */
export function lateAt(at: Date): Prisma.Sql {
  return Prisma.sql`c.due_at < ${at} AND ${BLOCKING}`
}

/** Which claims, as "claim" c, a filter finds on the actor's desk at this moment. */
export async function claimsWhere(actor: Actor, filter: ClaimsFilter, at: Date, tx: Tx = db()): Promise<Prisma.Sql> {
  const all = [Prisma.sql`c.desk_id = ${actor.deskId}::uuid`]
  if (filter.article.length > 0) all.push(oneOfIds(Prisma.sql`c.article_id`, filter.article))
  if (filter.status.length > 0) all.push(oneOfWords(Prisma.sql`c.status`, filter.status, Prisma.sql`"ClaimStatus"`))
  if (filter.rating.length > 0) all.push(oneOfIds(Prisma.sql`c.rating_id`, filter.rating))
  if (filter.kind.length > 0) all.push(oneOfWords(Prisma.sql`c.kind`, filter.kind, Prisma.sql`"ClaimKind"`))
  if (filter.priority.length > 0) all.push(oneOfWords(Prisma.sql`c.priority`, filter.priority, Prisma.sql`"Priority"`))
  if (filter.assignee.length > 0) all.push(oneOfIds(Prisma.sql`c.assignee_id`, filter.assignee))
  if (filter.grade.length > 0) all.push(oneOfWords(Prisma.sql`c.grade`, filter.grade, Prisma.sql`text`))
  if (filter.blocker.length > 0) all.push(blockedBy(filter.blocker))
  if (filter.tag.length > 0) all.push(taggedWith(filter.tag))
  if (filter.claimant.length > 0) all.push(oneOfIds(Prisma.sql`c.claimant_id`, filter.claimant))
  if (filter.due !== null) all.push(dueAs(filter.due, at, actor))
  if (filter.settled !== null) all.push(within(Prisma.sql`c.settled_at`, filter.settled, actor))
  if (filter.recorded !== null) all.push(within(Prisma.sql`c.created_at`, filter.recorded, actor))
  if (filter.updated !== null) all.push(within(Prisma.sql`c.updated_at`, filter.updated, actor))
  if (filter.only !== null) all.push(onlyOf(filter.only, at))
  if (filter.search !== '') all.push(await searchWhere(actor, parseClaimsSearch(filter.search), at, tx))
  return Prisma.join(all, ' AND ')
}

/** `none` and `nobody` stand for no value. */
function oneOfIds(column: Prisma.Sql, values: readonly string[]): Prisma.Sql {
  const ids = values.filter((value) => value !== 'none' && value !== 'nobody')
  const one = ids.length === 1 ? Prisma.sql`${column} = ${ids[0]}::uuid` : Prisma.sql`${column} = ANY(${ids}::uuid[])`
  if (ids.length === values.length) return one
  return ids.length === 0 ? Prisma.sql`${column} IS NULL` : Prisma.sql`(${column} IS NULL OR ${one})`
}

function oneOfWords(column: Prisma.Sql, values: readonly string[], type: Prisma.Sql): Prisma.Sql {
  const words = values.filter((value) => value !== 'none')
  const one =
    words.length === 1 ? Prisma.sql`${column} = ${words[0]}::${type}` : Prisma.sql`${column} = ANY(${words}::${type}[])`
  if (words.length === values.length) return one
  return words.length === 0 ? Prisma.sql`${column} IS NULL` : Prisma.sql`(${column} IS NULL OR ${one})`
}

function blockedBy(blockers: readonly BlockerFilter[]): Prisma.Sql {
  const kinds = blockers.filter((kind) => kind !== 'any' && kind !== 'none')
  const any = [
    ...(blockers.includes('any') ? [Prisma.sql`c.blockers <> '{}'`] : []),
    ...(blockers.includes('none') ? [Prisma.sql`c.blockers = '{}'`] : []),
    ...(kinds.length > 0 ? [Prisma.sql`(c.blockers <> '{}' AND c.blockers && ${kinds}::text[])`] : []),
  ]
  return Prisma.sql`(${Prisma.join(any, ' OR ')})`
}

function taggedWith(tags: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "claim_tag" ct WHERE ct.claim_id = c.id AND ct.tag_id = ANY(${tags}::uuid[]))`
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

function dueAs(due: DueFilter | Period, at: Date, actor: Actor): Prisma.Sql {
  const soon = (days: number) => {
    const until = new Date(at.getTime() + days * 24 * 60 * 60 * 1000)
    return Prisma.sql`c.due_at >= ${at} AND c.due_at < ${until} AND ${BLOCKING}`
  }
  switch (due) {
    case 'late':
      return lateAt(at)
    case 'day':
      return soon(1)
    case 'week':
      return soon(7)
    case 'none':
      return Prisma.sql`c.due_at IS NULL`
    default:
      return within(Prisma.sql`c.due_at`, due, actor)
  }
}

/** A period lasts from midnight to midnight on the clocks of the desk. */
function within(moment: Prisma.Sql, period: Period, { timeZone }: Actor): Prisma.Sql {
  const { from, before } = periodBounds(period) ?? { from: null, before: null }
  const bounds = [
    ...(from === null ? [] : [Prisma.sql`${moment} >= ${from}::timestamp AT TIME ZONE ${timeZone}`]),
    ...(before === null ? [] : [Prisma.sql`${moment} < ${before}::timestamp AT TIME ZONE ${timeZone}`]),
  ]
  return bounds.length === 0 ? Prisma.sql`false` : Prisma.join(bounds, ' AND ')
}

/** The ids of the claims a filter finds on the actor's desk at this moment, oldest first, `most` of them. */
export async function claimsFound(
  tx: Tx,
  actor: Actor,
  filter: ClaimsFilter,
  { at, most }: { at: Date; most: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "claim" c WHERE ${await claimsWhere(actor, filter, at, tx)} ORDER BY c.id LIMIT ${most}`
  return rows.map(({ id }) => id)
}
