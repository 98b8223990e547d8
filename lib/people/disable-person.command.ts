import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { refuseLastAdmin } from './last-admin'
import type { PersonInput } from './person.input'
import { changeMember, lockMember, otherAdmins } from './person.store'

/** Shuts a person out of the desk, from their next request on; what they did stays. Refuses the last admin. */
export async function disablePerson(actor: Actor, input: PersonInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const member = await lockMember(tx, actor, input.userId)
    authorise(actor, 'people.manage', member)
    if (member.disabled) throw new Refusal('wrong-state', `${member.name} is disabled already.`)
    refuseLastAdmin(member, await otherAdmins(tx, member))

    await changeMember(tx, member, { disabled: true })

    await recordEvent(tx, actor, { kind: 'person.disabled', data: { name: member.name } })
    return { name: member.name }
  })
}
