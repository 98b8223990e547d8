import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { lockInvitation, withdrawInvitationById } from './invitation.store'
import type { WithdrawInvitationInput } from './withdraw-invitation.input'

/** Ends an invitation nobody has taken: its link is dead from now on. */
export async function withdrawInvitation(actor: Actor, input: WithdrawInvitationInput): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    const invitation = await lockInvitation(tx, actor, input.invitationId)
    authorise(actor, 'people.manage', invitation)
    if (invitation.takenAt !== null) throw new Refusal('wrong-state', `${invitation.name} has joined the desk already.`)
    if (invitation.withdrawnAt !== null) throw new Refusal('wrong-state', 'This invitation was withdrawn already.')

    await withdrawInvitationById(tx, invitation.id)

    await recordEvent(tx, actor, { kind: 'person.invitation-withdrawn', data: { name: invitation.name } })
    return { name: invitation.name }
  })
}
