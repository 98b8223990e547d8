import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { db, Prisma } from '@/lib/db/client'
import { now } from '@/lib/shared/clock'
import { capped, type CappedCount, COUNTED_TO } from './capped-count'
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

/** Some of them, and how many they are. */
export type Waiting = { claims: WaitingClaim[] } & CappedCount

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

/** What waits for the actor on their desk: four short lists with their counts, late ones first; a statement for each, side by side. */
export async function myDesk(actor: Actor): Promise<MyDesk> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const me = actor.userId
  const at = now()
  const adjudicates = may(actor, 'claim.adjudicate', { deskId: actor.deskId, verdictBy: [] })
  const takes = may(actor, 'claim.assign', { deskId: actor.deskId, assigneeId: null })
  const assigns = may(actor, 'claim.assign', { deskId: actor.deskId, assigneeId: SOMEBODY_ELSE })
  const [verdictsToGive, cameBack, toAdjudicate, nobodyHas, due, team] = await Promise.all([
    waiting(
      ...firstOf(
        actor,
        Prisma.sql`c.assignee_id = ${me}::uuid AND ${NOT_ENDED} AND NOT EXISTS (
      SELECT FROM "open_verdict" o WHERE o.claim_id = c.id AND o.reviewer_id = ${me}::uuid)`,
      ),
    ),
    waiting(...cameBackTo(actor)),
    adjudicates
      ? waiting(
          ...firstOf(
            actor,
            Prisma.sql`c.status = 'disputed' AND NOT EXISTS (
          SELECT FROM "open_verdict" o WHERE o.claim_id = c.id AND o.reviewer_id = ${me}::uuid)`,
          ),
        )
      : NOTHING,
    takes ? waiting(...firstOf(actor, Prisma.sql`c.assignee_id IS NULL AND ${NOT_ENDED}`)) : NOTHING,
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

const NOT_ENDED = Prisma.sql`c.status IN ('open', 'checking', 'second_look')`

/**
 * The actor's verdict stands on it, and it is disputed; or it waits for verdicts and was reopened since they gave it. Each by its own small
 * index, and neither for who never gave one.
 */
function cameBackTo({ deskId, userId }: Actor): Found {
  // One look into the index of reviewers; asked whether there is any, PostgreSQL reads the table through until it meets one.
  const gave = Prisma.sql`(SELECT v.reviewer_id FROM "verdict" v WHERE v.desk_id = ${deskId}::uuid AND v.reviewer_id >= ${userId}::uuid
    ORDER BY v.reviewer_id LIMIT 1) = ${userId}::uuid`
  const theirs = Prisma.sql`o.claim_id = c.id AND o.reviewer_id = ${userId}::uuid`
  const came = (which: Prisma.Sql) => Prisma.sql`(SELECT c.id, c.due_at, c.priority FROM "claim" c
    WHERE c.desk_id = ${deskId}::uuid AND ${gave} AND ${which} ORDER BY ${DUE_FIRST} LIMIT ${COUNTED_TO + 1})`
  const back = Prisma.sql`back AS MATERIALIZED (
    ${came(Prisma.sql`c.status = 'disputed' AND EXISTS (SELECT FROM "open_verdict" o WHERE ${theirs})`)} UNION ALL
    ${came(Prisma.sql`c.reopened_at IS NOT NULL AND ${NOT_ENDED} AND EXISTS (SELECT FROM "open_verdict" o
      JOIN "verdict" v ON v.id = o.verdict_id WHERE ${theirs} AND v.given_at < c.reopened_at)`)})`
  return [Prisma.sql`WITH ${back}`, Prisma.sql`back c`]
}

const NOTHING: Waiting = { claims: [], count: 0, more: 'no' }
const DUE_FIRST = Prisma.sql`c.due_at ASC NULLS LAST, c.priority DESC, c.id`

/** What a list is made of: what stands before the statement, and the claims as "c", with when they are due and their priority. */
type Found = [before: Prisma.Sql, claims: Prisma.Sql]

/** Along the index of what is in work, which is small however large the archive. */
function firstOf(actor: Actor, which: Prisma.Sql): Found {
  return [Prisma.empty, Prisma.sql`"claim" c WHERE c.desk_id = ${actor.deskId}::uuid AND ${which}`]
}

/** Those due first, and how many: in one statement, but each planned for itself. */
async function waiting(before: Prisma.Sql, claims: Prisma.Sql): Promise<Waiting> {
  const rows = await db().$queryRaw<(WaitingClaim & { found: number })[]>`
    ${before}
    SELECT c.id, c.number, c.statement, c.status::text AS status, c.due_at AS "dueAt", a.title AS article,
      coalesce(v.language, 'und') AS language,
      (SELECT count(*)::int FROM (SELECT FROM ${claims} LIMIT ${COUNTED_TO + 1}) AS counted) AS found
    FROM (SELECT c.id FROM ${claims} ORDER BY ${DUE_FIRST} LIMIT ${WAITING_SHOWN}) AS first
    JOIN "claim" c ON c.id = first.id
    JOIN "article" a ON a.id = c.article_id LEFT JOIN "article_version" v ON v.id = a.current_version_id
    ORDER BY ${DUE_FIRST}`
  return { claims: rows.map(({ found: _found, ...claim }) => claim), ...capped(rows[0]?.found ?? 0) }
}
