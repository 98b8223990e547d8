import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { inTransaction } from '@/lib/db/transaction'
import type { ChooseHomeInput } from './saved-view.input'
import { lockView, setHome } from './saved-view.store'

/** Chooses the view a person begins with on this desk; none is My desk. */
export async function chooseHome(actor: Actor, input: ChooseHomeInput): Promise<{ name: string | null }> {
  return inTransaction(async (tx) => {
    // Locked, so that it is not taken away or unshared meanwhile.
    const view = input.viewId === null ? null : await lockView(tx, actor, input.viewId)
    authorise(actor, 'view.save', { deskId: actor.deskId })

    await setHome(tx, actor, view?.id ?? null)
    return { name: view?.name ?? null }
  })
}
