import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import { recordEvent } from '@/lib/audit/event.store'
import { inTransaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { Refusal } from '@/lib/shared/refusal'
import { refuseDeadInvitation } from './invitation'
import { lockInvitationOf, markTaken } from './invitation.store'
import type { JoinDeskInput } from './join-desk.input'
import { addMember, memberOf, secretOf } from './person.store'

/**
 * Puts a signed-in person on the desk of an invitation that was sent to their e-mail address, in its role. The link of somebody
 * else is refused, and so is who was on that desk before: only its admin enables them.
 */
export async function joinDesk(actor: Actor, input: JoinDeskInput): Promise<{ deskId: string }> {
  return inTransaction(async (tx) => {
    const invitation = refuseDeadInvitation(await lockInvitationOf(tx, input.token), now())
    const { id, deskId, role, timeZone } = invitation
    const joiner: Actor = { ...actor, role, deskId, timeZone }
    authorise(joiner, 'account.change', joiner)
    const { email } = await secretOf(tx, actor.userId)
    if (email !== invitation.email) throw new Refusal('not-allowed', NOT_YOURS)
    if ((await memberOf(tx, joiner, actor.userId)) !== null) throw new Refusal('wrong-state', ON_IT)

    await addMember(tx, deskId, actor.userId, role)
    await markTaken(tx, id, actor.userId)

    await recordEvent(tx, joiner, { kind: 'person.joined', data: { name: actor.name, role } })
    return { deskId }
  })
}

const NOT_YOURS = 'This invitation is for another e-mail address than that of your account.'
const ON_IT = 'You are on this desk already, or were: an admin of it can enable you.'
