import type { Role } from '@/lib/access/role'
import { Refusal } from '@/lib/shared/refusal'

/** How long an invitation can be taken, in milliseconds. */
export const INVITATION_LASTS = 7 * 24 * 60 * 60 * 1000

/** An invitation as it stands; `backed` while whoever made it may still invite people. */
export type Invitation = {
  id: string
  deskId: string
  email: string
  name: string
  role: Role
  expiresAt: Date
  takenAt: Date | null
  withdrawnAt: Date | null
  backed: boolean
}

/** Whether an invitation can be taken, or why not. */
export type InvitationState = 'open' | 'taken' | 'withdrawn' | 'expired' | 'unbacked'

/** How an invitation stands at a time. */
export function invitationState(
  invitation: Pick<Invitation, 'expiresAt' | 'takenAt' | 'withdrawnAt' | 'backed'>,
  at: Date,
): InvitationState {
  if (invitation.takenAt !== null) return 'taken'
  if (invitation.withdrawnAt !== null) return 'withdrawn'
  if (invitation.expiresAt <= at) return 'expired'
  return invitation.backed ? 'open' : 'unbacked'
}

/** What whoever opens a link is told when it cannot be taken; one that never was says no more than one that served. */
export const DEAD_INVITATION: Record<Exclude<InvitationState, 'open'>, string> = {
  taken: 'This link does not lead anywhere: it was used already, or it is not complete. Ask for a new one.',
  withdrawn: 'This invitation was withdrawn. Ask whoever sent it to you whether that was meant.',
  expired: 'This invitation has expired: it held for 7 days. Ask whoever sent it to you for a new link.',
  unbacked: 'Whoever invited you does not run this desk any more. Ask an admin of the desk for a new link.',
}

/** The invitation when it can be taken; null is one that nobody made. Throws `wrong-state` with the sentence why it cannot. */
export function refuseDeadInvitation<Found extends Invitation>(invitation: Found | null, at: Date): Found {
  if (invitation === null) throw new Refusal('wrong-state', DEAD_INVITATION.taken)
  const state = invitationState(invitation, at)
  if (state !== 'open') throw new Refusal('wrong-state', DEAD_INVITATION[state])
  return invitation
}
