import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { PersonInput } from './person.input'
import { changeMember, lockMember } from './person.store'

/** Lets a disabled person onto the desk again, in the role they had. */
export async function enablePerson(actor: Actor, input: PersonInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const member = await lockMember(tx, actor, input.userId)
    authorise(actor, 'people.manage', member)
    if (!member.disabled) throw new Refusal('wrong-state', `${member.name} is not disabled.`)

    await changeMember(tx, member, { disabled: false })

    await recordEvent(tx, actor, { kind: 'person.enabled', data: { name: member.name } })
    return { name: member.name }
  })
}
