import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { SessionInput } from './session.input'
import { endSessionOf } from './session.store'
import { deviceOf } from './session-device'

/** Ends one of the actor's sessions, in every process at its next request. Throws `not-found` for sessions of others and those that have ended. */
export async function endOwnSession(actor: Actor, input: SessionInput): Promise<{ device: string }> {
  return inTransaction(async (tx) => {
    authorise(actor, 'account.change', actor)
    const ended = await endSessionOf(tx, actor.userId, input.sessionId)
    if (ended === null) throw new Refusal('not-found', 'That session has ended already.')

    const device = ended.device ?? deviceOf(null)
    await recordEvent(tx, actor, { kind: 'person.session-ended', data: { name: actor.name, device } })
    return { device }
  })
}
