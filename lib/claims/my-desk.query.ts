import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db, type Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { ClaimStatus } from './claim-status'

/** How many claims each list of my desk shows before it points to the table. */
export const WAITING_SHOWN = 12

export type WaitingClaim = {
  id: string
  number: number
  statement: string
  status: ClaimStatus
  dueAt: Date | null
  article: string
  language: string
}

export type Waiting = { claims: WaitingClaim[]; count: number }

export type MyDesk = {
  /** Assigned to me, not ended, and I have given no verdict. */
  verdictsToGive: Waiting
  /** I gave a verdict, and it is disputed or open again. */
  cameBack: Waiting
  /** Disputed, and I took no side; empty for who may not adjudicate. */
  toAdjudicate: Waiting
  /** Nobody has them; empty for viewers. */
  nobodyHas: Waiting
  dueToday: number
  now: Date
}

/** What waits for the actor on their desk: four short lists with their counts. */
export async function myDesk(actor: Actor): Promise<MyDesk> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const me = actor.userId
  const notEnded = { in: ['open', 'checking', 'second_look'] as ClaimStatus[] }
  const at = now()
  const adjudicates = may(actor, 'claim.adjudicate', { deskId: actor.deskId, verdictBy: [] })
  const takes = may(actor, 'claim.assign', { deskId: actor.deskId, assigneeId: null })
  const [verdictsToGive, cameBack, toAdjudicate, nobodyHas, dueToday] = await Promise.all([
    waiting(actor, { assigneeId: me, status: notEnded, openVerdicts: { none: { reviewerId: me } } }),
    waiting(actor, { status: { in: ['checking', 'disputed'] }, openVerdicts: { some: { reviewerId: me } } }),
    adjudicates ? waiting(actor, { status: 'disputed', verdicts: { none: { reviewerId: me } } }) : NOTHING,
    takes ? waiting(actor, { status: notEnded, assigneeId: null }) : NOTHING,
    db().claim.count({
      where: {
        deskId: actor.deskId,
        assigneeId: me,
        status: notEnded,
        dueAt: { lt: new Date(at.getTime() + 24 * 60 * 60 * 1000) },
      },
    }),
  ])
  return { verdictsToGive, cameBack, toAdjudicate, nobodyHas, dueToday, now: at }
}

const NOTHING: Waiting = { claims: [], count: 0 }

async function waiting(actor: Actor, which: Prisma.ClaimWhereInput): Promise<Waiting> {
  const where = { deskId: actor.deskId, ...which }
  const [claims, count] = await Promise.all([
    db().claim.findMany({
      where,
      select: {
        id: true,
        number: true,
        statement: true,
        status: true,
        dueAt: true,
        article: { select: { title: true, currentVersion: { select: { language: true } } } },
      },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { priority: 'desc' }, { id: 'asc' }],
      take: WAITING_SHOWN,
    }),
    db().claim.count({ where }),
  ])
  return {
    count,
    claims: claims.map(({ article, ...claim }) => ({
      ...claim,
      article: article.title,
      language: article.currentVersion?.language ?? 'und',
    })),
  }
}
