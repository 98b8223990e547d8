import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db, type Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import type { ClaimStatus } from './claim-status'
import type { Workload } from './workload'
import { workload } from './workload.query'

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
  /** I gave a verdict, and it is disputed; or it was reopened since, and I have given none anew. */
  cameBack: Waiting
  /** Disputed, and I took no side; empty for who may not adjudicate. */
  toAdjudicate: Waiting
  /** Nobody has them; empty for viewers. */
  nobodyHas: Waiting
  /** Of what is in my hands: past its date, and due within a day. */
  late: number
  dueToday: number
  /** What everybody has in hand; empty for who assigns nobody. */
  team: Workload[]
  can: { take: boolean }
  now: Date
}

/** What waits for the actor on their desk: four short lists with their counts, late ones first; ten statements, side by side. */
export async function myDesk(actor: Actor): Promise<MyDesk> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const me = actor.userId
  const notEnded = { in: ['open', 'checking', 'second_look'] as ClaimStatus[] }
  const at = now()
  const adjudicates = may(actor, 'claim.adjudicate', { deskId: actor.deskId, verdictBy: [] })
  const takes = may(actor, 'claim.assign', { deskId: actor.deskId, assigneeId: null })
  const assigns = may(actor, 'claim.assign', { deskId: actor.deskId, assigneeId: SOMEBODY_ELSE })
  const [verdictsToGive, cameBack, toAdjudicate, nobodyHas, due, team] = await Promise.all([
    waiting(actor, { assigneeId: me, status: notEnded, openVerdicts: { none: { reviewerId: me } } }),
    waiting(actor, { id: { in: await claimsThatCameBack(actor) } }),
    adjudicates ? waiting(actor, { status: 'disputed', verdicts: { none: { reviewerId: me } } }) : NOTHING,
    takes ? waiting(actor, { status: notEnded, assigneeId: null }) : NOTHING,
    dueOf(actor, at),
    assigns ? workload(actor) : [],
  ])
  const can = { take: may(actor, 'claim.take', { deskId: actor.deskId }) }
  return { verdictsToGive, cameBack, toAdjudicate, nobodyHas, ...due, team, can, now: at }
}

/** Whoever has a claim that is not the actor's. */
const SOMEBODY_ELSE = ''

async function dueOf(actor: Actor, at: Date): Promise<Pick<MyDesk, 'late' | 'dueToday'>> {
  const soon = new Date(at.getTime() + 24 * 60 * 60 * 1000)
  const [row] = await db().$queryRaw<Pick<MyDesk, 'late' | 'dueToday'>[]>`
    SELECT count(*) FILTER (WHERE due_at < ${at})::int AS late, count(*) FILTER (WHERE due_at >= ${at})::int AS "dueToday"
    FROM "claim" WHERE desk_id = ${actor.deskId}::uuid AND assignee_id = ${actor.userId}::uuid
      AND status IN ('open', 'checking', 'second_look') AND due_at < ${soon}`
  return row ?? { late: 0, dueToday: 0 }
}

/** The ids of claims on which the actor's verdict stands and that are disputed, or wait for verdicts and were reopened since it was given. */
async function claimsThatCameBack(actor: Actor): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "open_verdict" o JOIN "claim" c ON c.id = o.claim_id JOIN "verdict" v ON v.id = o.verdict_id
    WHERE o.reviewer_id = ${actor.userId}::uuid AND c.desk_id = ${actor.deskId}::uuid
      AND (c.status = 'disputed'
        OR c.status IN ('open', 'checking', 'second_look') AND v.given_at < verdicts_count_since(c))`
  return rows.map(({ id }) => id)
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
