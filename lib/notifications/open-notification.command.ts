import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import { notFound } from '@/lib/shared/refusal'
import type { OpenNotificationInput } from './mark-read.input'
import { noteRead } from './notification.store'

/** Notes that the actor has opened one of their notifications, and gives the path of what it tells of. Throws `not-found` for those of others. */
export async function openNotification(actor: Actor, { id }: OpenNotificationInput): Promise<{ path: string }> {
  authorise(actor, 'account.change', { deskId: actor.deskId, authorId: actor.userId })
  return inTransaction(async (tx) => {
    const path = await noteRead(tx, actor, id)
    if (path === null) throw notFound('notification')
    return { path }
  })
}
