import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import type { PersonInput } from './person.input'
import { actorsOf, lockDesksOfMember, lockMember } from './person.store'
import { endSessionsOf } from './session.store'

/**
 * Signs a person of the desk out everywhere, at their next request; whoever has a browser of theirs could go on on this desk else.
 * Their account is no weaker for it; the log of each other desk they work on says so too, and not who did it.
 */
export async function endSessionsOfPerson(actor: Actor, input: PersonInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    await lockDesksOfMember(tx, actor, input.userId)
    const member = await lockMember(tx, actor, input.userId)
    authorise(actor, 'people.manage', member)

    await endSessionsOf(tx, member.userId)

    await recordEvent(tx, actor, { kind: 'person.sessions-ended', data: { name: member.name } })
    for (const { deskId } of await actorsOf(tx, member.userId)) {
      if (deskId === actor.deskId) continue
      await recordEvent(tx, { deskId, userId: null }, { kind: 'person.sessions-ended', data: { name: member.name } })
    }
    return { name: member.name }
  })
}
