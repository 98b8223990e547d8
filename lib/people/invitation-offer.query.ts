import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { Role } from '@/lib/access/role'
import { atOneMoment } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuseDeadInvitation } from './invitation'
import { findInvitationOf } from './invitation.store'

/** Whose account the address of an invitation is: nobody's yet, that of whoever looks, or that of somebody else. */
export type InvitedAccount = 'none' | 'mine' | 'another'

/** What the link of an invitation offers to whoever holds it. */
export type InvitationOffer = {
  desk: string
  invitedBy: string
  name: string
  email: string
  role: Role
  account: InvitedAccount
}

/** What a link offers; `me` is who looks, when signed in. Throws `wrong-state` with the sentence for a link that serves nobody any more. */
export async function invitationOffer(token: string, me: Pick<Actor, 'userId'> | null): Promise<InvitationOffer> {
  const found = await atOneMoment((tx) => findInvitationOf(tx, token))
  const { account, desk, ...invitation } = refuseDeadInvitation(found, now())
  // The link is all that lets somebody look who is nobody on the desk yet: they see it as whom they would be there.
  const { name, email, role, deskId, invitedBy } = invitation
  const guest = { userId: account ?? invitation.id, name, role, deskId, timeZone: 'UTC' }
  authorise(guest, 'desk.read', guest)
  return { desk, invitedBy, name, email, role, account: whose(account, me) }
}

function whose(account: string | null, me: Pick<Actor, 'userId'> | null): InvitedAccount {
  if (account === null) return 'none'
  return account === me?.userId ? 'mine' : 'another'
}
