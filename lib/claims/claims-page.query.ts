import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { ClaimRow } from './claim-row'
import { claimRows } from './claim-rows.store'
import type { ClaimsFilter } from './claims-filter'
import { CLAIMS_A_PAGE } from './claims-page-size'
import type { ClaimSort } from './claims-sort'
import { whereOf } from './claims-where.store'

export type ClaimsPage = {
  rows: ClaimRow[]
  /** Where the next page goes on; null after the last row. */
  next: string | null
}

/** A page of what a filter finds on the actor's desk, in its order, after the place a cursor names; a cursor of another sort is `invalid`. */
export async function claimsPage(
  actor: Actor,
  filter: ClaimsFilter,
  { after = null, limit = CLAIMS_A_PAGE }: { after?: string | null; limit?: number } = {},
): Promise<ClaimsPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const place = Number(after ?? 0)
  const by = [...new Set([...groupSort(filter), ...filter.sort.map((each) => each.by)])]
  const order = filter.sort.map(({ by, descending }) =>
    descending === 'yes' ? Prisma.sql`${ORDER[by]} DESC NULLS LAST` : Prisma.sql`${ORDER[by]} ASC NULLS LAST`,
  )
  const grouped = groupSort(filter).map((group) => Prisma.sql`${ORDER[group]} ASC NULLS LAST`)
  const found = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "claim" c ${Prisma.join(
      by.map((each) => JOINS[each]),
      ' ',
    )}
    WHERE ${whereOf(actor, filter, now())}
    ORDER BY ${Prisma.join([...grouped, ...order])}, c.id DESC LIMIT ${limit + 1} OFFSET ${place}`
  const rows = await claimRows(
    db(),
    actor,
    found.slice(0, limit).map(({ id }) => id),
  )
  return { rows, next: found.length > limit ? String(place + limit) : null }
}

function groupSort({ group }: ClaimsFilter): ClaimSort[] {
  if (group === null) return []
  return [group === 'assignee' ? 'who' : 'article']
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
  evidence: Prisma.sql`c.evidence_count`,
  sources: Prisma.sql`c.source_count`,
  grade: Prisma.sql`c.grade`,
  claimant: Prisma.sql`lower(sc.name)`,
  recorded: Prisma.sql`c.created_at`,
  settled: Prisma.sql`c.settled_at`,
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
  sources: Prisma.empty,
  grade: Prisma.empty,
  claimant: Prisma.sql`LEFT JOIN "claimant" sc ON sc.id = c.claimant_id`,
  recorded: Prisma.empty,
  settled: Prisma.empty,
  who: Prisma.sql`LEFT JOIN "user" su ON su.id = c.assignee_id`,
  due: Prisma.empty,
}
