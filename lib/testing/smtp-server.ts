import { generate } from 'selfsigned'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived: whom the envelope named, its source, and what a mail program reads in it. */
export type ArrivedMail = { from: string; to: string[]; raw: string; read: Email; secure: boolean; user: string | null }

/** What the server does with the next mails: takes them, answers a code to the recipient, or never answers. */
export type SmtpManner = 'take' | { refuse: number; words?: string } | 'stall'

export type SmtpServer = {
  /** As SMTP_URL wants it, with the name and password the server asks for. */
  url: string
  port: number
  mails: ArrivedMail[]
  /** Who vouches for its certificate (PEM). */
  authority: string
  connections: () => number
  behave: (manner: SmtpManner) => void
  /** The newest mail to this address. */
  to: (address: string) => ArrivedMail | undefined
  stop: () => Promise<void>
}

export type SmtpServerOptions = {
  /** A port it stood on before; else any free one. */
  port?: number
  /** Name and password without which nothing is taken. */
  account?: { user: string; password: string }
  /** `offered` STARTTLS, `from-the-start` smtps://, or `none`. */
  tls?: 'none' | 'offered' | 'from-the-start'
  /** Told of each mail as it arrives, before the sender hears that it did. */
  arrived?: (mail: ArrivedMail) => Promise<void>
}

/** A real SMTP server on loopback that keeps what it is handed, read by a MIME parser that is not ours. */
export async function startSmtpServer({
  port = 0,
  account,
  tls = 'none',
  arrived = async () => undefined,
}: SmtpServerOptions = {}): Promise<SmtpServer> {
  const mails: ArrivedMail[] = []
  let manner: SmtpManner = 'take'
  let connections = 0
  const identity = tls === 'none' ? { private: '', cert: '' } : await certificate()
  const server = new SMTPServer({
    ...(tls === 'none' ? {} : { key: identity.private, cert: identity.cert }),
    secure: tls === 'from-the-start',
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(account ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    onConnect: (_session, answer) => {
      connections += 1
      answer()
    },
    onAuth: (given, _session, answer) => {
      const isRight = given.username === account?.user && given.password === account?.password
      if (isRight) answer(null, { user: given.username })
      else answer(new Error(`No such account: ${given.username} ${given.password}`))
    },
    onRcptTo: ({ address }, _session, answer) => {
      if (manner === 'take') return answer()
      if (manner !== 'stall') answer(refusal(manner.refuse, manner.words ?? `<${address}> is not wanted here`))
    },
    onData: (stream, session, answer) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const source = Buffer.concat(parts)
        void PostalMime.parse(source).then(async (read) => {
          const { mailFrom, rcptTo } = session.envelope
          const from = mailFrom === false ? '' : mailFrom.address
          const to = rcptTo.map(({ address }) => address)
          const mail = { from, to, raw: source.toString(), read, secure: session.secure, user: userOf(session) }
          mails.push(mail)
          await arrived(mail)
          answer()
        }, answer)
      })
    },
  })
  // A client that hangs up is none of a test's business.
  server.on('error', () => undefined)
  await new Promise<void>((done, fail) => {
    server.server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.server.address()
  const stands = typeof address === 'object' && address !== null ? address.port : port
  const who = account ? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@` : ''
  return {
    url: `${tls === 'from-the-start' ? 'smtps' : 'smtp'}://${who}127.0.0.1:${stands}`,
    port: stands,
    mails,
    authority: identity.cert,
    connections: () => connections,
    behave: (next) => {
      manner = next
    },
    to: (wanted) => mails.findLast(({ to }) => to.includes(wanted)),
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}

function userOf({ user }: { user?: unknown }): string | null {
  return typeof user === 'string' ? user : null
}

function refusal(code: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

function certificate() {
  return generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  })
}
