import type { Tx } from '@/lib/db/transaction'
import type { ToldBecause } from './told-because'

/** Who is told of an event, and why; whoever is named twice is told once, for the first reason. */
export type Telling = { userIds: readonly (string | null)[]; because: ToldBecause }

type Doer = { deskId: string; userId: string | null }

/** Tells people of an event, in its transaction: who did it, and who is not at work on the desk any more, is not told. */
export async function tellPeople(tx: Tx, actor: Doer, eventId: string, tell: readonly Telling[]): Promise<void> {
  await tellPeopleOfMany(tx, actor, [{ eventId, tell }])
}

/** The same of many events, in two statements. */
export async function tellPeopleOfMany(
  tx: Tx,
  actor: Doer,
  events: readonly { eventId: string; tell: readonly Telling[] }[],
): Promise<void> {
  const told = events.flatMap(({ eventId, tell }) => toldOf(actor, tell).map((each) => ({ eventId, ...each })))
  if (told.length === 0) return
  const people = [...new Set(told.map(({ userId }) => userId))]
  const members = await tx.membership.findMany({
    where: { deskId: actor.deskId, userId: { in: people }, disabledAt: null, user: { disabledAt: null } },
    select: { userId: true },
  })
  const atWork = new Set(members.map(({ userId }) => userId))
  await tx.notification.createMany({
    data: told.filter(({ userId }) => atWork.has(userId)).map((each) => ({ deskId: actor.deskId, ...each })),
  })
}

function toldOf(actor: Doer, tell: readonly Telling[]): { userId: string; because: ToldBecause }[] {
  const because = new Map<string, ToldBecause>()
  for (const telling of tell) {
    for (const userId of telling.userIds) {
      if (userId === null || userId === actor.userId || because.has(userId)) continue
      because.set(userId, telling.because)
    }
  }
  return [...because].map(([userId, why]) => ({ userId, because: why }))
}
