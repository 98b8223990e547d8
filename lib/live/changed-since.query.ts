import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { db } from '@/lib/db/client'

/** An event carries the time its transaction began, and is seen when that ends. */
const UNDER_WAY_MS = 1_000

/** Whether anything happened on the actor's desk since a screen was read; a change that was under way then counts. */
export async function changedSince(actor: Actor, at: Date): Promise<'changed' | 'same'> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT 1 AS found FROM (
      SELECT at FROM "event" WHERE desk_id = ${actor.deskId}::uuid ORDER BY id DESC LIMIT 50) newest
    WHERE at > ${new Date(at.getTime() - UNDER_WAY_MS)} LIMIT 1`
  return found === undefined ? 'same' : 'changed'
}
