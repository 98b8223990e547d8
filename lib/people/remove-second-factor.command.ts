import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import type { PersonInput } from './person.input'
import { desksOf, lockMember } from './person.store'
import { forgetSecondFactor, lockSecondFactor } from './second-factor.store'

/** Removes the second factor of a person of the desk who is locked out. Refuses one's own, and that of somebody whom another desk trusts too. */
export async function removeSecondFactor(actor: Actor, input: PersonInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const member = await lockMember(tx, actor, input.userId)
    authorise(actor, 'people.manage', member)
    if (member.userId === actor.userId) throw new Refusal('wrong-state', OWN)
    const desks = await desksOf(tx, member.userId)
    if (desks.some(({ deskId }) => deskId !== actor.deskId)) throw new Refusal('wrong-state', elsewhere(member.name))
    const factor = await lockSecondFactor(tx, member.userId)
    if (factor.confirmedAt === null) throw new Refusal('wrong-state', `${member.name} has no second factor.`)

    await forgetSecondFactor(tx, member.userId)

    await recordEvent(tx, actor, { kind: 'person.second-factor-removed', data: { name: member.name } })
    return { name: member.name }
  })
}

const OWN = 'Remove your own second factor on your account screen: it asks for your password and a code.'
const elsewhere = (name: string) =>
  `${name} works on another desk too. Whoever runs this workbench removes their second factor with npx plumbline user second-factor.`
