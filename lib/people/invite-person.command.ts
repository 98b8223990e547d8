import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { refuseIfAny } from '@/lib/shared/refusal'
import { insertInvitation, withdrawInvitationsOf } from './invitation.store'
import type { InvitePersonInput } from './invite-person.input'
import { lockDeskPeople, memberWithEmail } from './person.store'

/** An invitation as it is handed over, once: the path of its link, which no table keeps. */
export type MadeInvitation = { id: string; name: string; email: string; path: string }

/**
 * Invites somebody to the actor's desk by a link, which is mailed too where a mail server is set; an earlier link of the same
 * address is dead. Refuses people of the desk. Whether the address has an account elsewhere makes no difference here.
 */
export async function invitePerson(actor: Actor, input: InvitePersonInput): Promise<MadeInvitation> {
  return inTransaction(async (tx) => {
    authorise(actor, 'people.manage', actor)
    await lockDeskPeople(tx, actor)
    const member = await memberWithEmail(tx, actor, input.email)
    if (member?.disabled) refuseIfAny({ email: [`${member.name} is on this desk, disabled. Enable them instead.`] })
    if (member !== null) refuseIfAny({ email: [`${member.name} is on this desk already.`] })

    await withdrawInvitationsOf(tx, actor.deskId, input.email)
    const { id, token } = await insertInvitation(tx, actor, input)

    await recordEvent(tx, actor, { kind: 'person.invited', data: { name: input.name, role: input.role } })
    await enqueue(tx, { name: 'mail-invitation', payload: { invitationId: id } })
    return { id, name: input.name, email: input.email, path: `/invitation/${token}` }
  })
}
