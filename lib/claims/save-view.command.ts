import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import { ownViewIssues } from './saved-view'
import type { SaveViewInput } from './saved-view.input'
import { insertView, lockOwnViews } from './saved-view.store'

/** Saves a view of the claims table under a name; shared, the whole desk sees it. */
export async function saveView(
  actor: Actor,
  input: SaveViewInput,
): Promise<{ id: string; name: string; version: number }> {
  return inTransaction(async (tx) => {
    const own = await lockOwnViews(tx, actor)
    authorise(actor, 'view.save', { deskId: actor.deskId })
    if (input.shared === 'yes') authorise(actor, 'view.share', { deskId: actor.deskId })
    refuseIfAny(ownViewIssues(own, { id: null, name: input.name }))

    const { id, version } = await insertView(tx, actor, input)

    if (input.shared === 'yes') await recordEvent(tx, actor, { kind: 'view.shared', data: { name: input.name } })
    return { id, name: input.name, version }
  })
}
