import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal, refuseIfAny } from '@/lib/shared/refusal'
import { operatorOf } from './operator'
import { passwordIssues } from './password'
import { hashPassword } from './password-hash'
import { desksOf, lockPerson, writePassword } from './person.store'
import { endSessionsOf } from './session.store'

/** Gives the person with this e-mail a new password and ends their sessions. For commands typed on the machine; every desk they are on logs it. */
export async function setPassword(input: { email: string; password: string }): Promise<{ name: string }> {
  refuseIfAny(passwordIssues(input.password, input.email))
  const passwordHash = await hashPassword(input.password)

  return inTransaction(async (tx) => {
    const person = await lockPerson(tx, input.email.toLowerCase())
    if (person === null) throw new Refusal('not-found', 'Nobody has an account with this e-mail.')
    const desks = await desksOf(tx, person.id)
    for (const desk of desks) authorise(operatorOf(desk), 'people.manage', desk)

    await writePassword(tx, person.id, passwordHash)
    await endSessionsOf(tx, person.id)

    for (const { deskId } of desks) {
      await recordEvent(tx, { deskId, userId: null }, { kind: 'person.password-set', data: { name: person.name } })
    }
    return { name: person.name }
  })
}
