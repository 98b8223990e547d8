import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import type { PersonInput } from './person.input'
import { lockMember } from './person.store'
import { endSessionsOf } from './session.store'

/** Signs a person of the desk out everywhere, at their next request. */
export async function endSessionsOfPerson(actor: Actor, input: PersonInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const member = await lockMember(tx, actor, input.userId)
    authorise(actor, 'people.manage', member)

    await endSessionsOf(tx, member.userId)

    await recordEvent(tx, actor, { kind: 'person.sessions-ended', data: { name: member.name } })
    return { name: member.name }
  })
}
