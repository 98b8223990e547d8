import { inTransaction } from '@/lib/db/transaction'
import { mailOfInvitation } from '@/lib/people/link-mail.store'
import { handOverMail } from './hand-over-mail'
import type { Task } from './task'

/** Mails the link of an invitation that still waits to be taken. */
export const mailInvitation: Task<'mail-invitation'> = async ({ invitationId }, { stop }) => {
  const mail = await inTransaction((tx) => mailOfInvitation(tx, invitationId))
  await handOverMail(mail, stop)
}
