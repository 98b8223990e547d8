import type { Actor } from '@/lib/access/actor'
import { db, Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimsSearch } from './claims-search'
import type { MarkedTerm } from './mark-words'
import { prepareSearch } from './prepared-search.store'
import { fieldsWhere } from './search-fields.store'

/** So many of the newest that are found are ranked, and no more are given in ranked order. */
export const MOST_RANKED = 500

/** The weights of notes, evidence quotes, quotes with claimant, and statement. */
const WEIGHTS = Prisma.sql`'{0.1, 0.25, 0.5, 1}'::real[]`

/** A condition on "claim" c: the claims of the actor's desk the search finds at this moment. */
export async function searchWhere(actor: Actor, search: ClaimsSearch, at: Date, tx: Tx = db()): Promise<Prisma.Sql> {
  const { found } = await prepareSearch(tx, actor, search)
  const all = fieldsWhere(actor, search.fields, at)
  if (found !== null)
    all.push(Prisma.sql`c.id IN (SELECT t.claim_id FROM "claim_text" t WHERE t.words @@ ${found}::tsquery)`)
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, ' AND ')
}

/**
 * The ids of the claims found by the search and by `where` (another condition on "claim" c), best first, newest first among equals;
 * MOST_RANKED at most, out of the newest found. Null when the search holds no words to rank by.
 *
 * A common word stands in very many claims, and to read and rank all of them takes seconds: the last 2,048 texts written are looked
 * through first, then the last 16,384, 131,072, all of them, each only when those before gave too few. An Append of PostgreSQL does no
 * more of its parts than are asked for, and the index finds the words within such a part by its mark (see the migration).
 */
export async function searchRanked(
  tx: Tx,
  actor: Actor,
  search: ClaimsSearch,
  where: Prisma.Sql,
  at: Date,
): Promise<string[] | null> {
  const { found, wanted, exact } = await prepareSearch(tx, actor, search)
  if (found === null || wanted === null || exact === null) return null
  const [turn] = await tx.$queryRaw<{ n: bigint }[]>`SELECT last_value AS n FROM claim_text_turn`
  const all = Prisma.join(
    [Prisma.sql`c.desk_id = ${actor.deskId}::uuid`, ...fieldsWhere(actor, search.fields, at), where],
    ' AND ',
  )
  const parts = partsOf(found, turn?.n ?? 0n).map(
    (query) => Prisma.sql`(SELECT t.claim_id, t.words FROM "claim_text" t WHERE t.words @@ ${query}::tsquery)`,
  )
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM (
      SELECT k.id, k.words FROM (${Prisma.join(parts, ' UNION ALL ')}) t
      CROSS JOIN LATERAL (SELECT c.id, t.words FROM "claim" c WHERE c.id = t.claim_id AND ${all} OFFSET 0) k
      LIMIT ${MOST_RANKED}
    ) n
    ORDER BY (n.words @@ ${exact}::tsquery) DESC, ts_rank_cd(${WEIGHTS}, n.words, ${wanted}::tsquery, 1) DESC, n.id DESC`
  return rows.map(({ id }) => id)
}

/** The query for each part: the newest by the two last marks of a size, since the last one may have just begun; each part without those before. */
function partsOf(found: string, turn: bigint): string[] {
  const newest = [11n, 14n, 17n].map((bits, size) => {
    const last = turn >> bits
    return `('#${size}-${last}' | '#${size}-${last > 0n ? last - 1n : 0n}')`
  })
  return [...newest, null].map((part, index) => {
    const before = newest.slice(Math.max(0, index - 1), index).map((each) => `!${each}`)
    return [found, ...(part === null ? [] : [part]), ...before].join(' & ')
  })
}

/** What to mark in texts that were found: the wanted words and phrases, folded, and near words a mistyped one was taken for. */
export async function termsToMark(actor: Actor, search: ClaimsSearch, tx: Tx = db()): Promise<MarkedTerm[]> {
  return (await prepareSearch(tx, actor, search)).terms
}
