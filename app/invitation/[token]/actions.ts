'use server'

import { joinDeskInput } from '@/lib/people/join-desk.input'
import { takeInvitation } from '@/lib/people/take-invitation.command'
import { takeInvitationInput } from '@/lib/people/take-invitation.input'
import { accountAction } from '@/lib/web/account-action'
import { linkAction } from '@/lib/web/link-action'
import { signOut } from '@/lib/web/sign-out'
import { joinDeskHere } from '@/lib/web/switch-desk'

export const takeInvitationAction = linkAction(takeInvitationInput, takeInvitation, {
  then: () => ({ message: 'Your account is made, and you are on the desk. Sign in with your e-mail and password.' }),
})
export const joinDeskAction = accountAction(joinDeskInput, joinDeskHere, { then: () => ({ goTo: '/' }) })

export async function leaveAction(): Promise<void> {
  return signOut()
}
