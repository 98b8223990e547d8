import { inTransaction } from '@/lib/db/transaction'
import { mailOfPasswordReset } from '@/lib/people/link-mail.store'
import { handOverMail } from './hand-over-mail'
import type { Task } from './task'

/** Makes a link to set a new password and mails it; when the mail is not taken, the next try makes another, and this one is dead. */
export const mailPasswordReset: Task<'mail-password-reset'> = async ({ email }, { stop }) => {
  const mail = await inTransaction((tx) => mailOfPasswordReset(tx, email))
  await handOverMail(mail, stop)
}
