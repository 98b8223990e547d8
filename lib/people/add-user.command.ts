import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { AddUserInput } from './add-user.input'
import { passwordIssues } from './password'
import { generatePassword, hashPassword } from './password-hash'
import { addMember, findOrAddPerson, lockDeskPeople, memberOf } from './person.store'

/** Somebody now on the desk. `password` is one that was made for them, to be handed over once; null when they chose or have one. */
export type AddedUser = { userId: string; name: string; isNew: boolean; password: string | null }

/** Adds a person to the actor's desk. Who has an account already, on another desk, keeps its name and password. Refuses a person who is on the desk. */
export async function addUser(actor: Actor, input: AddUserInput): Promise<AddedUser> {
  authorise(actor, 'people.manage', actor)
  if (input.password !== null) refuseIfAny(passwordIssues(input.password, input.email))
  const password = input.password ?? generatePassword()
  const passwordHash = await hashPassword(password)

  return inTransaction(async (tx) => {
    await lockDeskPeople(tx, actor)
    const person = await findOrAddPerson(tx, { email: input.email, name: input.name, passwordHash })
    const member = await memberOf(tx, actor, person.id)
    if (member?.disabled) refuseIfAny({ email: [`${member.name} is on this desk, disabled. Enable them instead.`] })
    if (member !== null) refuseIfAny({ email: [`${member.name} is on this desk already.`] })

    await addMember(tx, actor.deskId, person.id, input.role)

    await recordEvent(tx, actor, { kind: 'person.added', data: { name: person.name, role: input.role } })
    const made = person.isNew && input.password === null
    return { userId: person.id, name: person.name, isNew: person.isNew, password: made ? password : null }
  })
}
