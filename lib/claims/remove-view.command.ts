import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import type { RemoveViewInput } from './saved-view.input'
import { endView, leaveHomes, lockView } from './saved-view.store'

/** Takes a view away; whoever began with it begins with My desk again. */
export async function removeView(actor: Actor, input: RemoveViewInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const view = await lockView(tx, actor, input.id)
    authorise(actor, 'view.change', view)

    await endView(tx, view.id)
    await leaveHomes(tx, view.id, null)
    return { name: view.name }
  })
}
