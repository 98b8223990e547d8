import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { settings } from '@/lib/shared/settings'
import { invitationState } from './invitation'
import { invitationMail } from './invitation-mail'
import { invitationToMail } from './invitation.store'
import { linkSecret } from './link-secret'
import { hashedToken, linkToken } from './link-token'
import { noPasswordMail, passwordResetMail } from './password-reset-mail'
import { insertPasswordReset } from './password-reset.store'
import { actorsOf } from './person.store'

/** A mail that waits to be handed over. */
export type LinkMail = { to: string; subject: string; text: string }

/** The mail of an invitation; null when it cannot be taken any more. Throws when the secret here is not the one it was made with. */
export async function mailOfInvitation(tx: Tx, id: string): Promise<LinkMail | null> {
  const found = await invitationToMail(tx, id)
  if (found === null || invitationState(found, now()) !== 'open') return null
  const token = linkToken(linkSecret(), 'invitation', id)
  if (hashedToken(token) !== found.tokenSha256) {
    throw new Error('The link cannot be made again: NEXTAUTH_SECRET here is another than that of the server.')
  }
  return invitationMail({ ...found, link: addressOf(`/invitation/${token}`) })
}

/**
 * The mail for somebody who forgot their password, with a link made for it; null when nobody who may sign in has this address. Who
 * signs in through an organisation only is told so.
 */
export async function mailOfPasswordReset(tx: Tx, email: string): Promise<LinkMail | null> {
  const select = { id: true, name: true, email: true, passwordHash: true } as const
  const person = await tx.user.findUnique({ where: { email }, select })
  if (person === null || (await actorsOf(tx, person.id)).length === 0) return null
  if (person.passwordHash === null) {
    const { OIDC_ISSUER, OIDC_NAME } = settings()
    return OIDC_ISSUER === undefined ? null : noPasswordMail(person, OIDC_NAME, addressOf('/sign-in'))
  }
  const token = await insertPasswordReset(tx, person.id)
  return passwordResetMail(person, addressOf(`/reset-password/${token}`))
}

/** A path of this workbench as people reach it: under NEXTAUTH_URL, never under a name that a request came by. */
function addressOf(path: string): string {
  const { NEXTAUTH_URL } = settings()
  if (NEXTAUTH_URL === undefined) throw new Error('NEXTAUTH_URL is not set: mails cannot say where the workbench is.')
  return new URL(path, NEXTAUTH_URL).href
}
