import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db, type Prisma } from '@/lib/db/client'
import { isRowId } from '@/lib/shared/row-id'
import type { CheckOutcome } from './recheck'

export const LOOK_AFTER_A_PAGE = 50

export type SourceToLookAfter = {
  id: string
  title: string
  url: string
  archiveUrl: string | null
  outcome: Exclude<CheckOutcome, 'same'>
  /** What was found, in a sentence. */
  sentence: string
  checkedAt: Date
  /** Pieces of evidence that stand on it, and the number of its newest snapshot. */
  evidence: number
  snapshot: number | null
}

export type SourcesToLookAfter = {
  rows: SourceToLookAfter[]
  /** How many there are in all. */
  found: number
  /** What `after` must be for the next page; null on the last. */
  next: string | null
  timeZone: string
  can: { capture: boolean }
}

/** One page of the desk's sources whose address has changed, is gone or cannot be reached, the latest checked first; `after` is `next` of the page before. */
export async function sourcesToLookAfter(actor: Actor, after: string | null): Promise<SourcesToLookAfter> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const where: Prisma.SourceWhereInput = { deskId: actor.deskId, url: { not: null }, checkOutcome: { in: NOT_SAME } }
  const found = await db().source.count({ where })
  const page = await db().source.findMany({
    where: { AND: [where, behind(after)] },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    take: LOOK_AFTER_A_PAGE + 1,
    select: {
      id: true,
      title: true,
      url: true,
      archiveUrl: true,
      checkOutcome: true,
      checkSentence: true,
      checkedAt: true,
      snapshots: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      _count: { select: { evidence: { where: { withdrawnAt: null } } } },
    },
  })
  const rows = page.slice(0, LOOK_AFTER_A_PAGE).flatMap(shown)
  const last = rows.at(-1)
  const next = page.length > LOOK_AFTER_A_PAGE && last !== undefined ? `${last.checkedAt.getTime()}~${last.id}` : null
  const can = { capture: may(actor, 'source.capture', { deskId: actor.deskId }) }
  return { rows, found, next, timeZone: actor.timeZone, can }
}

const NOT_SAME: CheckOutcome[] = ['changed', 'gone', 'unreachable']

/** Whatever is not a mark we gave is the beginning. */
function behind(after: string | null): Prisma.SourceWhereInput {
  const [time = '', id = ''] = (after ?? '').split('~')
  const checkedAt = new Date(/^\d{1,15}$/.test(time) ? Number(time) : Number.NaN)
  if (!isRowId(id) || Number.isNaN(checkedAt.getTime())) return {}
  return { OR: [{ checkedAt: { lt: checkedAt } }, { checkedAt, id: { lt: id } }] }
}

type Row = {
  id: string
  title: string
  url: string | null
  archiveUrl: string | null
  checkOutcome: CheckOutcome | null
  checkSentence: string | null
  checkedAt: Date | null
  snapshots: { number: number }[]
  _count: { evidence: number }
}

function shown({ url, checkOutcome, checkSentence, checkedAt, snapshots, _count, ...row }: Row): SourceToLookAfter[] {
  if (url === null || checkedAt === null || checkOutcome === null || checkOutcome === 'same') return []
  const snapshot = snapshots[0]?.number ?? null
  return [
    {
      ...row,
      url,
      outcome: checkOutcome,
      sentence: checkSentence ?? '',
      checkedAt,
      evidence: _count.evidence,
      snapshot,
    },
  ]
}
