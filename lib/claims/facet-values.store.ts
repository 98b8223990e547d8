import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

/** So many of the claims found are looked through for the values there are. */
const LOOKED_THROUGH = 10_000

/** Which values were met how often, most often first; `all` when nothing that is found was left out. */
export type ValuesMet = { counts: Map<string, number>; all: 'yes' | 'no' }

/** The values of a field of the claims that `where`, a condition on "claim" c, finds: of the last changed ones. */
export async function valuesMet(tx: Tx, field: string, where: Prisma.Sql): Promise<ValuesMet> {
  const looking = LOOKS[field]
  if (looking === undefined) return { counts: new Map(), all: 'no' }
  const { column, values } = looking
  const rows = await tx.$queryRaw<{ value: string; times: number; looked: number }[]>`
    WITH seen AS MATERIALIZED (
      SELECT ${column} AS seen FROM "claim" c WHERE ${where} ORDER BY c.updated_at DESC, c.id DESC LIMIT ${LOOKED_THROUGH}
    )
    SELECT value, count(*)::int AS times, (SELECT count(*)::int FROM seen) AS looked
    FROM seen, ${values} AS met(value) WHERE value IS NOT NULL GROUP BY value ORDER BY times DESC, value`
  const looked = rows[0]?.looked ?? 0
  const all = rows.length === 0 || looked < LOOKED_THROUGH ? 'yes' : 'no'
  return { counts: new Map(rows.map(({ value, times }) => [value, times])), all }
}

const one = (column: Prisma.Sql, none: string | null = null) => ({
  column,
  values:
    none === null
      ? Prisma.sql`LATERAL (SELECT seen::text)`
      : Prisma.sql`LATERAL (SELECT coalesce(seen::text, ${none}))`,
})

/** What of a claim is looked at, and the values that stand in it; when it is due is no value but a condition. */
const LOOKS: Record<string, { column: Prisma.Sql; values: Prisma.Sql }> = {
  status: one(Prisma.sql`c.status`),
  kind: one(Prisma.sql`c.kind`),
  priority: one(Prisma.sql`c.priority`),
  grade: one(Prisma.sql`c.grade`, 'none'),
  rating: one(Prisma.sql`c.rating_id`, 'none'),
  assignee: one(Prisma.sql`c.assignee_id`, 'nobody'),
  article: one(Prisma.sql`c.article_id`),
  claimant: one(Prisma.sql`c.claimant_id`),
  blocker: {
    column: Prisma.sql`c.blockers`,
    values: Prisma.sql`unnest(CASE WHEN seen = '{}' THEN ARRAY['none'] ELSE seen || 'any'::text END)`,
  },
  tag: {
    column: Prisma.sql`c.id`,
    values: Prisma.sql`LATERAL (SELECT tag_id::text FROM "claim_tag" WHERE claim_id = seen)`,
  },
}

/** What ids are called on the actor's desk. */
export async function namesOf(
  tx: Tx,
  { deskId }: Actor,
  field: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const named = NAMED[field]
  const wanted = ids.filter((id) => id.length === 36)
  if (named === undefined || wanted.length === 0) return NO_VALUE
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT n.id, n.name FROM (${named(deskId)}) AS n WHERE n.id = ANY(${wanted}::uuid[])`
  return { ...NO_VALUE, ...Object.fromEntries(rows.map(({ id, name }) => [id, name])) }
}

/** The ids of a field with all these words in their name, in any case, by name; null for a field without names. */
export async function idsNamed(
  tx: Tx,
  { deskId }: Actor,
  field: string,
  { words, most }: { words: readonly string[]; most: number },
): Promise<string[] | null> {
  const named = NAMED[field]
  if (named === undefined) return null
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM (${named(deskId)}) AS n WHERE n.name ILIKE ALL(${like}::text[]) ORDER BY lower(n.name), n.id LIMIT ${most}`
  return rows.map(({ id }) => id)
}

const NO_VALUE = { none: 'No rating', nobody: 'Nobody' }

const NAMED: Record<string, (deskId: string) => Prisma.Sql> = {
  rating: (deskId) => Prisma.sql`SELECT id, label AS name FROM "rating" WHERE desk_id = ${deskId}::uuid`,
  assignee: (deskId) =>
    Prisma.sql`SELECT u.id, u.name FROM "membership" m JOIN "user" u ON u.id = m.user_id WHERE m.desk_id = ${deskId}::uuid`,
  article: (deskId) => Prisma.sql`SELECT id, title AS name FROM "article" WHERE desk_id = ${deskId}::uuid`,
  tag: (deskId) => Prisma.sql`SELECT id, name FROM "tag" WHERE desk_id = ${deskId}::uuid`,
  claimant: (deskId) => Prisma.sql`SELECT id, name FROM "claimant" WHERE desk_id = ${deskId}::uuid`,
}
