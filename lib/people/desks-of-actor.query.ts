import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'

/** A desk the actor is on, besides the one they work on now. */
export type OtherDesk = { id: string; name: string }

/** The other desks the actor can switch to, by name; of desks they are not on nothing is told. */
export async function otherDesksOf(actor: Actor): Promise<OtherDesk[]> {
  authorise(actor, 'account.change', actor)
  const memberships = await db().membership.findMany({
    where: { userId: actor.userId, disabledAt: null, deskId: { not: actor.deskId } },
    select: { desk: { select: { id: true, name: true } } },
    orderBy: [{ desk: { name: 'asc' } }, { id: 'asc' }],
  })
  return memberships.map(({ desk }) => desk)
}
