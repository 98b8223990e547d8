import type { Actor } from '@/lib/access/actor'
import { Prisma } from '@/lib/db/client'
import { newRowIds } from '@/lib/db/new-row-ids'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { EventEntry } from './event'
import { toldEvents } from './kept-back.store'
import { standingOf, type Touched, withdrawSignOffs, withdrawStandingSignOff } from './sign-off.store'
import { type Telling, tellPeopleOfMany } from './telling.store'

/** An entry to be written: about which article and claim it is, and who is told of it. */
export type NewEvent = EventEntry & { articleId?: string; claimId?: string; tell?: readonly Telling[] }

/** A change as a part of the WITH of another statement, "name AS (…)". */
export type Change = Prisma.Sql

type Who = Pick<Actor, 'deskId'> & { userId: string | null }

/** Writes one entry of the log, in the transaction of the change it tells of; without a person (`userId: null`) the system did it. What identifies a confidential source is not written. */
export async function recordEvent(tx: Tx, actor: Who, entry: NewEvent): Promise<void> {
  await recordEvents(tx, actor, [entry])
}

/** The same of several changes in one transaction, in their order and in a fixed number of statements. A sign-off is withdrawn for the first of them that changes what it rests on. */
export async function recordEvents(tx: Tx, actor: Who, entries: readonly NewEvent[]): Promise<void> {
  if (entries.length === 0) return
  const { insert, tellings } = await written(tx, actor, entries)
  await tx.$executeRaw(insert)
  await tellPeopleOfMany(tx, actor, tellings)
  await recordEvents(tx, actor, await withdrawSignOffs(tx, actor, entries))
}

/**
 * The same of changes on one article, for a command that locked it in a statement before: whoever signs it off waits since then, so that
 * the statement that writes the entries may look for its sign-off too, and first make the changes they tell of. None of the entries may tell
 * of a source.
 */
export async function recordEventsOfHeldArticle(
  tx: Tx,
  actor: Who,
  articleId: string,
  entries: readonly NewEvent[],
  changes: readonly Change[] = [],
): Promise<void> {
  const { insert, tellings } = await written(tx, actor, entries)
  const parts = Prisma.join([...changes, Prisma.sql`written AS (${insert})`])
  const signOffs = await tx.$queryRaw<Touched[]>`/* prepared */ WITH ${parts} ${standingOf([articleId])}`
  await tellPeopleOfMany(tx, actor, tellings)
  await recordEvents(tx, actor, await withdrawStandingSignOff(tx, actor, signOffs, entries))
}

async function written(tx: Tx, actor: Who, entries: readonly NewEvent[]) {
  const at = now()
  const told = await toldEvents(
    tx,
    actor.deskId,
    entries.map(({ kind, data, claimId = null }) => ({ kind, data, claimId, at })),
  )
  const ids = newRowIds(entries.length, at)
  const rows = entries.map(({ kind, data, articleId = null, claimId = null }, place) => ({
    ...{ id: ids[place], kind, article_id: articleId, claim_id: claimId, data: told[place]?.data ?? data },
  }))
  const insert = Prisma.sql`
    INSERT INTO "event" (id, desk_id, at, actor_id, kind, article_id, claim_id, data)
    SELECT e.id, ${actor.deskId}::uuid, ${at}::timestamptz, ${actor.userId}::uuid, e.kind, e.article_id, e.claim_id, e.data
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(id uuid, kind text, article_id uuid, claim_id uuid, data jsonb)
    ORDER BY e.id`
  const tellings = entries.map(({ tell = [] }, place) => ({ eventId: ids[place] ?? '', tell }))
  return { insert, tellings }
}
