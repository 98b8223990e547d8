import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimRow } from './claim-row'
import { claimRows } from './claim-rows.store'
import { cursorOf, placeOf } from './claims-cursor'
import type { ClaimsFilter } from './claims-filter'
import { parseClaimsSearch } from './claims-search'
import { searchRanked } from './claims-search.store'
import { sortWords, USUAL_SORT } from './claims-sort'
import { claimsWhere } from './claims-where.store'

type RankedPage = { rows: ClaimRow[]; next: string | null; previous: string | null }

/**
 * A page of what words find, best first: where nothing was chosen to sort by. Null when something was, or nothing is there to rank by. The
 * best MOST_RANKED are all there is in this order; sorted by a column all of them are. A place is how many stand before it.
 */
export async function rankedPage(
  tx: Tx,
  actor: Actor,
  filter: ClaimsFilter,
  { after, before, limit, at }: { after: string | null; before: string | null; limit: number; at: Date },
): Promise<RankedPage | null> {
  if (filter.search === '' || filter.group !== null || sortWords(filter.sort) !== sortWords(USUAL_SORT)) return null
  const search = parseClaimsSearch(filter.search)
  if (search.words.length + search.phrases.length === 0) return null
  const others = await claimsWhere(actor, { ...filter, search: '' }, at, tx)
  const ids = await searchRanked(tx, actor, search, Prisma.sql`(${others})`, at)
  if (ids === null) return null
  const placeIn = (cursor: string) => Number(placeOf(filter, cursor, 1).keys[0]) || 0
  const end = before === 'end' ? ids.length : before === null ? null : placeIn(before)
  const from = end === null ? (after === null ? 0 : placeIn(after)) : Math.max(0, end - limit)
  const shown = ids.slice(from, end ?? from + limit)
  const cursorAt = (place: number) => cursorOf(filter, { keys: [String(place)], id: ids[0] ?? actor.deskId })
  const to = from + shown.length
  return {
    rows: await claimRows(tx, actor, shown),
    next: to < ids.length ? cursorAt(to) : null,
    previous: from > 0 ? cursorAt(from) : null,
  }
}
