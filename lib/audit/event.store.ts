import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import type { EventEntry } from './event'
import { toldEvents } from './kept-back.store'
import { withdrawSignOffs } from './sign-off.store'
import { type Telling, tellPeople } from './telling.store'

/** An entry to be written: about which article and claim it is, and who is told of it. */
export type NewEvent = EventEntry & { articleId?: string; claimId?: string; tell?: readonly Telling[] }

/** Writes one entry of the log, in the transaction of the change it tells of; without a person (`userId: null`) the system did it. What identifies a confidential source is not written. */
export async function recordEvent(
  tx: Tx,
  actor: Pick<Actor, 'deskId'> & { userId: string | null },
  entry: NewEvent,
): Promise<void> {
  const { kind, data, articleId = null, claimId = null, tell = [] } = entry
  const [told = { data }] = await toldEvents(tx, actor.deskId, [{ kind, data, claimId, at: now() }])
  const event = await tx.event.create({
    data: { deskId: actor.deskId, actorId: actor.userId, kind, articleId, claimId, data: told.data },
    select: { id: true },
  })
  await tellPeople(tx, actor, event.id, tell)
  for (const withdrawal of await withdrawSignOffs(tx, actor, entry)) await recordEvent(tx, actor, withdrawal)
}
