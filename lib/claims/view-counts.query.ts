import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { capped, type CappedCount, COUNTED_TO } from './capped-count'
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

/** How many claims stand in each of the desk's own views, whatever the filter. */
export async function viewCounts(actor: Actor): Promise<ViewCounts> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const [all, mine, blocking, toAdjudicate, late, withoutEvidence] = await Promise.all([
    countClaims(actor, NO_FILTER),
    countClaims(actor, { ...NO_FILTER, assignee: [actor.userId] }),
    countClaims(actor, { ...NO_FILTER, only: 'blocking' }),
    countClaims(actor, { ...NO_FILTER, only: 'to-adjudicate' }),
    countClaims(actor, { ...NO_FILTER, only: 'late' }),
    countClaims(actor, { ...NO_FILTER, only: 'without-evidence' }),
  ])
  return { all, mine, blocking, toAdjudicate, late, withoutEvidence }
}

/** How many claims a filter finds on the actor's desk. */
export async function countClaims(actor: Actor, filter: ClaimsFilter): Promise<CappedCount> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const [row] = await db().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found
    FROM (SELECT FROM "claim" c WHERE ${await claimsWhere(actor, filter, now())} LIMIT ${COUNTED_TO + 1}) AS some`
  return capped(row?.found ?? 0)
}
