import type { Tx } from '@/lib/db/transaction'
import type { ToldBecause } from './told-because'

/** Who is told of an event, and why; whoever is named twice is told once, for the first reason. */
export type Telling = { userIds: readonly (string | null)[]; because: ToldBecause }

/** Tells people of an event, in its transaction: who did it, and who is not at work on the desk any more, is not told. */
export async function tellPeople(
  tx: Tx,
  actor: { deskId: string; userId: string | null },
  eventId: string,
  tell: readonly Telling[],
): Promise<void> {
  const because = new Map<string, ToldBecause>()
  for (const telling of tell) {
    for (const userId of telling.userIds) {
      if (userId === null || userId === actor.userId || because.has(userId)) continue
      because.set(userId, telling.because)
    }
  }
  if (because.size === 0) return
  const members = await tx.membership.findMany({
    where: { deskId: actor.deskId, userId: { in: [...because.keys()] }, disabledAt: null, user: { disabledAt: null } },
    select: { userId: true },
  })
  await tx.notification.createMany({
    data: members.flatMap(({ userId }) => {
      const why = because.get(userId)
      return why === undefined ? [] : [{ deskId: actor.deskId, userId, eventId, because: why }]
    }),
  })
}
