import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import { refuseStale } from './claim.store'
import { ownViewIssues } from './saved-view'
import type { ChangeViewInput } from './saved-view.input'
import { leaveHomes, lockOwnViews, lockView, writeView } from './saved-view.store'

/** Changes the name of a view, what it shows, or whether the desk sees it. Refuses a stale version with theirs. */
export async function changeView(
  actor: Actor,
  input: ChangeViewInput,
): Promise<{ id: string; name: string; version: number; shared: 'yes' | 'no' }> {
  return inTransaction(async (tx) => {
    const view = await lockView(tx, actor, input.id)
    const own = await lockOwnViews(tx, actor)
    authorise(actor, 'view.change', view)
    const { name = view.name, query = view.query, layout = view.layout, shared = view.shared } = input
    const isSharedNow = shared === 'yes' && view.shared === 'no'
    if (isSharedNow) authorise(actor, 'view.share', view)
    refuseStale('view', view, input.version, { name: view.name, query: view.query, shared: view.shared })
    if (view.authorId === actor.userId) refuseIfAny(ownViewIssues(own, { id: view.id, name }))

    const { version } = await writeView(tx, view.id, { name, query, layout, shared })
    if (shared === 'no' && view.shared === 'yes') await leaveHomes(tx, view.id, view.authorId)

    if (isSharedNow) await recordEvent(tx, actor, { kind: 'view.shared', data: { name } })
    return { id: view.id, name, version, shared }
  })
}
