import { afterEach, describe, expect, test } from 'vitest'
import { type SmtpServer, type SmtpServerOptions, startSmtpServer } from '@/lib/testing/smtp-server'
import { MailTrouble } from './mail'
import { type MailServer, mailServer } from './mail-server.gateway'

const FROM = { name: 'Plumbline', address: 'checks@desk.example' }
const MAIL = { to: 'ines@desk.example', subject: 'Two things for you', text: 'Ruth Adler commented on C-4.' }

let opened: { server: SmtpServer; way: MailServer }[] = []
afterEach(async () => {
  for (const { server, way } of opened) {
    way.close()
    await server.stop()
  }
  opened = []
})

async function open(options: SmtpServerOptions = {}, change: (url: string) => string = (url) => url) {
  const server = await startSmtpServer(options)
  const way = mailServer({ url: change(server.url), from: FROM, authority: server.authority || undefined })
  opened.push({ server, way })
  return { server, way }
}
const troubleOf = (sending: Promise<void>) =>
  sending.then(
    () => null,
    (error: unknown) => error,
  )

describe('a mail', () => {
  test('arrives with who it is from and for, and says that a machine wrote it', async () => {
    const { server, way } = await open()
    await way.send(MAIL)
    const [mail] = server.mails
    expect(mail).toMatchObject({ from: FROM.address, to: [MAIL.to] })
    expect(mail?.read).toMatchObject({ subject: MAIL.subject, from: FROM, to: [{ address: MAIL.to }] })
    expect(mail?.read.text?.trim()).toBe(MAIL.text)
    expect(mail?.read.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
  })

  test('keeps Arabic in subject and text', async () => {
    const { server, way } = await open()
    const subject = 'سلمى الخطيب commented on C-4'
    await way.send({ ...MAIL, subject, text: `${subject}\nالجسر آمن` })
    expect(server.mails[0]?.read.subject).toBe(subject)
    expect(server.mails[0]?.read.text?.trim()).toBe(`${subject}\nالجسر آمن`)
  })

  test('goes over a connection that is open already', async () => {
    const { server, way } = await open()
    for (const subject of ['one', 'two', 'three']) await way.send({ ...MAIL, subject })
    expect(server.mails).toHaveLength(3)
    expect(server.connections()).toBe(1)
  })

  test.each([
    ['a line end', 'Ruth\r\nBcc: all@desk.example'],
    ['a lone line feed', 'Ruth\nBcc: all@desk.example'],
    ['a folded line', 'Ruth\r\n \r\nBcc: all@desk.example\r\n\r\nBuy'],
    ['a line separator', 'Ruth\u2028Bcc: all@desk.example'],
  ])('takes %s in its subject for a space', async (_what, subject) => {
    const { server, way } = await open()
    await way.send({ ...MAIL, subject })
    const [mail] = server.mails
    expect(mail?.to).toEqual([MAIL.to])
    expect(mail?.read.bcc ?? []).toEqual([])
    expect(mail?.read.subject).toMatch(/^Ruth .*Bcc: all@desk\.example/)
    expect(mail?.read.text?.trim()).toBe(MAIL.text)
  })

  test.each([
    ['two addresses', 'ines@desk.example, all@desk.example'],
    ['a header', 'ines@desk.example\r\nBcc: all@desk.example'],
    ['an SMTP command', 'ines@desk.example>\r\nRCPT TO:<all@desk.example'],
    ['a name and an address', 'Ines <ines@desk.example>'],
    ['nothing', ''],
  ])('to %s is not sent', async (_what, to) => {
    const { server, way } = await open()
    expect(await troubleOf(way.send({ ...MAIL, to }))).toMatchObject({ again: 'useless' })
    expect(server.connections()).toBe(0)
  })
})

describe('a server that asks who we are', () => {
  const account = { user: 'desk@mail.example', password: 'p@ss/word:%' }

  test.each([
    ['offers STARTTLS', 'offered'],
    ['speaks TLS from the start', 'from-the-start'],
  ] as const)('and %s is told over a secure connection', async (_what, tls) => {
    const { server, way } = await open({ account, tls })
    await way.send(MAIL)
    expect(server.mails[0]).toMatchObject({ secure: true, user: account.user })
  })

  test('and does not take the password is not told on', async () => {
    const { server, way } = await open({ account }, (url) => url.replace('word', 'wrong-word'))
    const trouble = await troubleOf(way.send(MAIL))
    expect(trouble).toBeInstanceOf(MailTrouble)
    expect(trouble).toMatchObject({ again: 'later', message: expect.stringContaining('SMTP_URL') })
    expect(inFull(trouble)).not.toMatch(/wrong-word|p%40ss|p@ss|desk@mail|ines@/)
    expect(server.mails).toEqual([])
  })

  test('is not believed with a certificate nobody we know vouches for', async () => {
    const server = await startSmtpServer({ account, tls: 'from-the-start' })
    const way = mailServer({ url: server.url, from: FROM })
    opened.push({ server, way })
    expect(await troubleOf(way.send(MAIL))).toMatchObject({ again: 'later' })
    expect(server.mails).toEqual([])
  })
})

describe('a server that does not take the mail', () => {
  test.each([
    ['an address it does not know', 550, 'useless'],
    ['a mailbox that is full for now', 452, 'later'],
    ['a greylisted sender', 451, 'later'],
    ['one it wants a password for first', 530, 'later'],
  ] as const)('because of %s (%d) says whether to try again', async (_what, code, again) => {
    const { server, way } = await open()
    server.behave({ refuse: code })
    const trouble = await troubleOf(way.send(MAIL))
    expect(trouble).toMatchObject({ name: 'MailTrouble', again })
    expect(inFull(trouble)).not.toContain(MAIL.to)
    server.behave('take')
    await way.send(MAIL)
    expect(server.mails).toHaveLength(1)
  })

  test('because it is gone is tried again, and found when it is back', async () => {
    const { server, way } = await open()
    await way.send(MAIL)
    await server.stop()
    expect(await troubleOf(way.send(MAIL))).toMatchObject({ again: 'later' })
    const back = await startSmtpServer({ port: server.port })
    opened.push({ server: back, way })
    await way.send(MAIL)
    expect(back.mails).toHaveLength(1)
  })

  test('because it stalls is left when the worker must end', async () => {
    const { server, way } = await open()
    server.behave('stall')
    const stop = new AbortController()
    const trouble = troubleOf(way.send(MAIL, stop.signal))
    await expect.poll(() => server.connections()).toBe(1)
    stop.abort()
    expect(await trouble).toMatchObject({ again: 'later' })
  })
})

function inFull(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}` : ''
}
