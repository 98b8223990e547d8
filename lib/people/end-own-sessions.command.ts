import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { endSessionsOf } from './session.store'

/** Signs the actor out everywhere, at once, here too. */
export async function endOwnSessions(actor: Actor): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorise(actor, 'account.change', actor)
    await endSessionsOf(tx, actor.userId)
    await recordEvent(tx, actor, { kind: 'person.sessions-ended', data: { name: actor.name } })
    return { name: actor.name }
  })
}
