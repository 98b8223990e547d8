import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import type { MarkAllReadInput } from './mark-read.input'
import { noteAllRead } from './notification.store'

/** Notes that the actor has read what they are told, up to the newest they saw; how many that were. */
export async function markAllRead(actor: Actor, { upTo }: MarkAllReadInput): Promise<{ read: number }> {
  authorise(actor, 'account.change', { deskId: actor.deskId, authorId: actor.userId })
  return inTransaction(async (tx) => ({ read: await noteAllRead(tx, actor, upTo) }))
}
