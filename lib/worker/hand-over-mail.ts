import { type Mail, MailTrouble } from '@/lib/notifications/mail'
import { sendMail } from '@/lib/notifications/send-mail.gateway'

/** Hands a mail over, or leaves it where no server is set or none will ever take it; throws when trying again may help. */
export async function handOverMail(mail: Mail | null, stop: AbortSignal): Promise<void> {
  if (mail === null) return
  try {
    await sendMail(mail, stop)
  } catch (error) {
    if (!(error instanceof MailTrouble) || error.again === 'later') throw error
  }
}
