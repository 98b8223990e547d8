import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'

/** The name of the actor's desk, as every screen shows it. */
export async function deskName(actor: Actor): Promise<string> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const { name } = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { name: true } })
  return name
}
