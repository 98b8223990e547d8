import { createTransport } from 'nodemailer'
import { isPlainAddress, type Mailbox } from '@/lib/shared/mail-address'
import { type Mail, MailTrouble, mailText, subjectLine } from './mail'
import { mailTrouble } from './mail-trouble'

/** The server mails are handed to: smtp:// or smtps:// with name and password, whom mails are from, and which authority it is known by (PEM) when not by the public ones. */
export type MailServerFacts = { url: string; from: Mailbox; authority?: string }

export type MailServer = { send: (mail: Mail, stop?: AbortSignal) => Promise<void>; close: () => void }

/** Milliseconds: for the connection, its greeting and each silence; and for a mail as a whole, shorter than a transaction may take. */
const CONNECTION = 8_000
const SILENCE = 10_000
const WHOLE_MAIL = 20_000
const IDLE = 15_000

/** Opens the way to one mail server; connections are made when there is mail, two at most, and kept a while. */
export function mailServer({ url, from, authority }: MailServerFacts): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const secure = protocol === 'smtps:'
  const pool = createTransport({
    pool: true,
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // A password does not travel in the clear, save to this machine itself.
    requireTLS: !secure && username !== '' && !isLoopback(host),
    auth: username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    tls: authority === undefined ? undefined : { ca: authority },
    maxConnections: 2,
    maxRequeues: 1,
    idleTimeout: IDLE,
    dnsTimeout: CONNECTION,
    connectionTimeout: CONNECTION,
    greetingTimeout: CONNECTION,
    socketTimeout: SILENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  async function send(mail: Mail, stop?: AbortSignal): Promise<void> {
    if (!isPlainAddress(mail.to)) throw new MailTrouble('The address cannot be written to.', 'useless')
    const patience = AbortSignal.timeout(WHOLE_MAIL)
    try {
      await pool.sendMail({
        from,
        to: { name: '', address: mail.to },
        subject: subjectLine(mail.subject),
        text: mailText(mail.text),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        xMailer: false,
        signal: stop === undefined ? patience : AbortSignal.any([patience, stop]),
      })
    } catch (error) {
      throw mailTrouble(error)
    }
  }
  return { send, close: () => pool.close({ force: true }) }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
