import type { Actor } from '@/lib/access/actor'
import { describeEvent } from '@/lib/audit/describe-event'
import type { LoggedEvent } from '@/lib/audit/event'
import { eventsToldTo } from '@/lib/audit/told-to.store'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Notification, pathOf } from './notification'

/** Which of a person's notifications: those before an id, or those a mail would tell. */
export type Which = { before: string | null } | { unmailedSince: Date }

/** What the actor is told on their desk, newest first, `count` at most, each as they may know it now. */
export async function notificationsOf(tx: Tx, actor: Actor, which: Which, count: number): Promise<Notification[]> {
  const rows = await tx.notification.findMany({
    where: { deskId: actor.deskId, userId: actor.userId, ...narrowed(which) },
    select: { id: true, createdAt: true, because: true, readAt: true, event: { select: EVENT } },
    orderBy: { id: 'desc' },
    take: count,
  })
  const told = await eventsToldTo(
    tx,
    actor,
    rows.map(({ event }) => event),
  )
  return rows.flatMap((row, index) => {
    const event = told[index]
    if (event === undefined) return []
    const { id, createdAt, because, readAt } = row
    // What was written by recordEvent from the type EventEntry, and kept back field by field.
    const logged = event as unknown as LoggedEvent
    return {
      id,
      at: createdAt,
      because,
      actor: event.actor?.name ?? null,
      sentence: describeEvent(logged),
      article: event.article?.title ?? null,
      path: pathOf(logged),
      read: readAt !== null,
    }
  })
}

/** How many a person has not read, `most` at most. */
export async function countUnread(
  tx: Tx,
  { deskId, userId }: Pick<Actor, 'deskId' | 'userId'>,
  most: number,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM "notification"
      WHERE user_id = ${userId}::uuid AND desk_id = ${deskId}::uuid AND read_at IS NULL LIMIT ${most}) unread`
  return row?.count ?? 0
}

/** Notes that the actor has read one of theirs, and gives its path; null when it is not theirs. */
export async function noteRead(tx: Tx, actor: Actor, id: string): Promise<string | null> {
  const own = { id, deskId: actor.deskId, userId: actor.userId }
  const row = await tx.notification.findFirst({ where: own, select: { event: { select: EVENT } } })
  if (row === null) return null
  await tx.notification.updateMany({ where: { ...own, readAt: null }, data: { readAt: now() } })
  return pathOf(row.event as unknown as LoggedEvent)
}

/** Notes that the actor has read all of theirs up to this one; how many there were. */
export async function noteAllRead(tx: Tx, { deskId, userId }: Actor, upTo: string): Promise<number> {
  // In order of id, as mails lock them: two who lock the same rows must not wait for each other.
  return tx.$executeRaw`
    UPDATE "notification" SET read_at = ${now()} WHERE id IN (
      SELECT id FROM "notification"
      WHERE user_id = ${userId}::uuid AND desk_id = ${deskId}::uuid AND read_at IS NULL AND id <= ${upTo}::uuid
      ORDER BY id FOR NO KEY UPDATE)`
}

function narrowed(which: Which) {
  if ('before' in which) return which.before === null ? {} : { id: { lt: which.before } }
  return { readAt: null, mailedAt: null, createdAt: { gt: which.unmailedSince } }
}

const EVENT = {
  id: true,
  at: true,
  kind: true,
  data: true,
  articleId: true,
  claimId: true,
  actor: { select: { name: true } },
  article: { select: { title: true } },
} as const
