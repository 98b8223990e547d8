import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { capped, type CappedCount } from './capped-count'
import { cappedCounts } from './capped-counts.store'
import { type ClaimsFilter, NO_FILTER } from './claims-filter'
import { claimsWhere } from './claims-where.store'

export type ViewCounts = {
  all: CappedCount
  mine: CappedCount
  blocking: CappedCount
  toAdjudicate: CappedCount
  late: CappedCount
  withoutEvidence: CappedCount
}

/** How many claims stand in each of the desk's own views, whatever the filter; one statement. */
export async function viewCounts(actor: Actor): Promise<ViewCounts> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const views = [
    NO_FILTER,
    { ...NO_FILTER, assignee: [actor.userId] },
    { ...NO_FILTER, only: 'blocking' as const },
    { ...NO_FILTER, only: 'to-adjudicate' as const },
    { ...NO_FILTER, only: 'late' as const },
    { ...NO_FILTER, only: 'without-evidence' as const },
  ]
  const conditions = await Promise.all(views.map((view) => claimsWhere(actor, view, at)))
  const [all = 0, mine = 0, blocking = 0, toAdjudicate = 0, late = 0, withoutEvidence = 0] = await cappedCounts(
    db(),
    conditions,
  )
  return {
    all: capped(all),
    mine: capped(mine),
    blocking: capped(blocking),
    toAdjudicate: capped(toAdjudicate),
    late: capped(late),
    withoutEvidence: capped(withoutEvidence),
  }
}

/** How many claims a filter finds on the actor's desk. */
export async function countClaims(actor: Actor, filter: ClaimsFilter): Promise<CappedCount> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const [found = 0] = await cappedCounts(db(), [await claimsWhere(actor, filter, now())])
  return capped(found)
}
