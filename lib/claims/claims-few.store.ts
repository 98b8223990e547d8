import type { Prisma } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { ClaimsFilter } from './claims-filter'
import { STATUSES_BLOCKING } from './claims-where.store'

/** What is found and sorted in less time than a long way along an index takes. */
const FEW = 40_000
/** PostgreSQL takes a blocker it met on no claim of its sample to be on a few hundred of a million. */
const FEW_BLOCKED = 1_500
/** Words may stand in claims that lie all together, too. */
const FEW_WORDED = 10_000
/** So may the claims of a tag; each claim on the way has to be looked up among the tagged. */
const FEW_TAGGED = 10_000

/**
 * Whether it is better to find all that a condition finds and sort that than to walk along the order and look what fits. PostgreSQL takes what
 * is wanted to lie evenly along the way; claims of a month lie all together, perhaps at its very end, as those in work do, and a rare blocker
 * lies nowhere. So for those its own estimate of how many there are is asked for.
 */
export async function isFew(tx: Tx, filter: ClaimsFilter, where: Prisma.Sql): Promise<'yes' | 'no'> {
  const most = mostFew(filter)
  if (most === 0) return 'no'
  const [row] = await tx.$queryRaw<
    { 'QUERY PLAN': unknown }[]
  >`EXPLAIN (FORMAT JSON) SELECT FROM "claim" c WHERE ${where}`
  const [plan] = row?.['QUERY PLAN'] as [{ Plan: { 'Plan Rows': number } }]
  return plan.Plan['Plan Rows'] <= most ? 'yes' : 'no'
}

function mostFew(filter: ClaimsFilter): number {
  if (liesTogether(filter) || isInWork(filter)) return FEW
  if (filter.search !== '') return FEW_WORDED
  if (filter.tag.length > 0) return FEW_TAGGED
  return hasBlocker(filter) ? FEW_BLOCKED : 0
}

function liesTogether({ due, settled, recorded, updated, sort, group }: ClaimsFilter): boolean {
  const first = group === null ? sort[0]?.by : null
  const periods = { due: due?.includes('-') ? due : null, settled, recorded, updated }
  return (['due', 'settled', 'recorded', 'updated'] as const).some((by) => periods[by] !== null && first !== by)
}

/** Those in work are the newest of a desk whose archive is settled; an index of their own finds them. */
const WORK: ReadonlySet<string> = new Set(STATUSES_BLOCKING)

function isInWork({ status }: ClaimsFilter): boolean {
  return status.length > 0 && status.every((each) => WORK.has(each))
}

function hasBlocker({ blocker }: ClaimsFilter): boolean {
  return blocker.some((kind) => kind !== 'any' && kind !== 'none')
}
