import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { operatorOf } from './operator'
import { desksOf, lockPerson } from './person.store'
import { forgetSecondFactor, lockSecondFactor } from './second-factor.store'

/** Removes the second factor of the person with this e-mail. For commands typed on the machine; every desk they are on logs it. */
export async function clearSecondFactor(input: { email: string }): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const person = await lockPerson(tx, input.email.toLowerCase())
    if (person === null) throw new Refusal('not-found', 'Nobody has an account with this e-mail.')
    const desks = await desksOf(tx, person.id)
    for (const desk of desks) authorise(operatorOf(desk), 'people.manage', desk)
    const factor = await lockSecondFactor(tx, person.id)
    if (factor.sealed === null) throw new Refusal('wrong-state', `${person.name} has no second factor.`)

    await forgetSecondFactor(tx, person.id)

    for (const { deskId } of desks) {
      const kind = 'person.second-factor-removed'
      await recordEvent(tx, { deskId, userId: null }, { kind, data: { name: person.name } })
    }
    return { name: person.name }
  })
}
