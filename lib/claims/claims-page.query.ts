import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { ClaimRow } from './claim-row'
import { claimRows } from './claim-rows.store'
import { cursorOf, type Place, placeOf } from './claims-cursor'
import type { ClaimsFilter } from './claims-filter'
import { isFew } from './claims-few.store'
import { CLAIMS_A_PAGE } from './claims-page-size'
import { placesFound, type Steps, type Walk, walkOf } from './claims-walk.store'
import { claimsWhere } from './claims-where.store'
import { rankedPage } from './ranked-page.store'

export type ClaimsPage = {
  rows: ClaimRow[]
  /** Where the page after it begins; null when this is the last one. */
  next: string | null
  /** Where the page before it ends; null when this is the first one. */
  previous: string | null
}

/** Rows after a place, before one, or the last ones (`before: 'end'`); `limit` of them. */
export type PageAsked = { after?: string | null; before?: string | null; limit?: number }

/**
 * A page of what a filter finds on the actor's desk, in its order. Pages are found by where they begin and not by counting, so the ten
 * thousandth is as quick as the first, and no row is met twice because others came in between. Refuses a cursor that is none, or one of
 * another order (`invalid`).
 */
export async function claimsPage(
  actor: Actor,
  filter: ClaimsFilter,
  { after = null, before = null, limit = CLAIMS_A_PAGE }: PageAsked = {},
): Promise<ClaimsPage> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const best = await rankedPage(db(), actor, filter, { after, before, limit, at: now() })
  if (best !== null) return best
  const walk = await walkOf(db(), actor, filter)
  const to = before === null ? 'last' : 'first'
  const cursor = before === 'end' ? null : (before ?? after)
  const from = cursor === null ? null : placeOf(filter, cursor, walk.keys.length)
  const found = await walked(actor, filter, { walk, steps: { from, to, limit: limit + 1 } })
  const more = found.length > limit
  const page = to === 'last' ? found.slice(0, limit) : found.slice(0, limit).reverse()
  const [first, last] = [page[0], page.at(-1)]
  const at = (place: Place | undefined) => (place === undefined ? null : cursorOf(filter, place))
  return {
    rows: await claimRows(
      db(),
      actor,
      page.map(({ id }) => id),
    ),
    next: to === 'last' ? (more ? at(last) : null) : before === 'end' ? null : at(last),
    previous: to === 'first' ? (more ? at(first) : null) : after === null ? null : at(first),
  }
}

async function walked(
  actor: Actor,
  filter: ClaimsFilter,
  { walk, steps }: { walk: Walk; steps: Omit<Steps, 'few'> },
): Promise<Place[]> {
  const where = await claimsWhere(actor, filter, now())
  const few = await isFew(db(), filter, where)
  const statements = walk.ids(where, { ...steps, few })
  const found: Place[] = []
  for (let ids = statements.next(); ids.done !== true; ids = statements.next(steps.limit - found.length)) {
    found.push(...(await placesFound(db(), ids.value, walk.keys)))
  }
  return found
}
