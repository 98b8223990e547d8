import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimsFilter, DueFilter } from './claims-filter'

/** Claims that have not ended. */
export const BLOCKING = Prisma.sql`c.status IN ('open', 'checking', 'second_look', 'disputed')`
export const WITHOUT_EVIDENCE = Prisma.sql`c.status <> 'dropped' AND NOT EXISTS (SELECT 1 FROM "evidence" e WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL)`

/** Claims that have not ended and were due before `at`. */
export function lateAt(at: Date): Prisma.Sql {
  return Prisma.sql`c.due_at < ${at} AND ${BLOCKING}`
}

/** Which claims, as "claim" c, a filter finds on the actor's desk at this moment. */
export function whereOf(actor: Actor, filter: ClaimsFilter, at: Date): Prisma.Sql {
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
  if (filter.tag !== null)
    all.push(Prisma.sql`c.id IN (SELECT claim_id FROM "claim_tag" WHERE tag_id = ${filter.tag}::uuid)`)
  if (filter.claimant !== null) all.push(Prisma.sql`c.claimant_id = ${filter.claimant}::uuid`)
  if (filter.settled !== null) all.push(inMonth(Prisma.sql`c.settled_at`, filter.settled, actor))
  if (filter.recorded !== null) all.push(inMonth(Prisma.sql`c.created_at`, filter.recorded, actor))
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

/** A month lasts from midnight to midnight on the clocks of the desk. */
function inMonth(moment: Prisma.Sql, month: string, { timeZone }: Actor): Prisma.Sql {
  const first = Prisma.sql`${`${month}-01`}::timestamp`
  const next = Prisma.sql`(${first} + interval '1 month')`
  return Prisma.sql`${moment} >= ${first} AT TIME ZONE ${timeZone} AND ${moment} < ${next} AT TIME ZONE ${timeZone}`
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

/** The ids of the claims a filter finds on the actor's desk at this moment, oldest first, `most` of them. */
export async function claimsFound(
  tx: Tx,
  actor: Actor,
  filter: ClaimsFilter,
  { at, most }: { at: Date; most: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "claim" c WHERE ${whereOf(actor, filter, at)} ORDER BY c.id LIMIT ${most}`
  return rows.map(({ id }) => id)
}
