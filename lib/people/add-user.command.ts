import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { refuseIfAny } from '@/lib/shared/refusal'
import type { AddUserInput } from './add-user.input'
import { withdrawInvitationsOf } from './invitation.store'
import { passwordIssues } from './password'
import { generatePassword, hashPassword } from './password-hash'
import { addMember, findOrAddPerson, lockDeskPeople, memberOf } from './person.store'

/** Somebody now on the desk. `password` is one that was made for them, to be handed over once; null when they chose or have one. */
export type AddedUser = { userId: string; name: string; isNew: boolean; password: string | null }

/** Who adds: an admin of the desk, or whoever types commands on the machine, who may do as they like with accounts. */
export type AddedFrom = 'the-desk' | 'the-machine'

/**
 * Adds a person to the actor's desk. Refuses a person who is on it, and, from the desk, an e-mail that has an account: that may be
 * in the hands of somebody else, so its owner has to agree, by taking an invitation. From the machine it keeps its name and password.
 */
export async function addUser(actor: Actor, input: AddUserInput, from: AddedFrom = 'the-desk'): Promise<AddedUser> {
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
    if (!person.isNew && from === 'the-desk') refuseIfAny({ email: [HAS_ACCOUNT] })

    await addMember(tx, actor.deskId, person.id, input.role)
    await withdrawInvitationsOf(tx, actor.deskId, input.email)

    await recordEvent(tx, actor, { kind: 'person.added', data: { name: person.name, role: input.role } })
    const made = person.isNew && input.password === null
    return { userId: person.id, name: person.name, isNew: person.isNew, password: made ? password : null }
  })
}

const HAS_ACCOUNT =
  'This e-mail address has an account here already. Invite them by a link: they join the desk with it.'
