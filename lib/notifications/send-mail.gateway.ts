import { readMailFrom } from '@/lib/shared/mail-address'
import { settings } from '@/lib/shared/settings'
import type { Mail } from './mail'
import { type MailServer, mailServer } from './mail-server.gateway'

let open: MailServer | undefined

/**
 * Hands a mail to the server of SMTP_URL, 20 seconds at most; 'no-server' when the installation has none. Throws a `MailTrouble`
 * that says whether it is worth trying again. Called from jobs only, since it waits for the world.
 */
export async function sendMail(mail: Mail, stop?: AbortSignal): Promise<'sent' | 'no-server'> {
  const { SMTP_URL: url, MAIL_FROM } = settings()
  const from = MAIL_FROM === undefined ? null : readMailFrom(MAIL_FROM)
  if (url === undefined || from === null) return 'no-server'
  open ??= mailServer({ url, from })
  await open.send(mail, stop)
  return 'sent'
}
