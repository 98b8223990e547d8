import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { invitePerson } from '@/lib/people/invite-person.command'
import { invitePersonInput } from '@/lib/people/invite-person.input'
import { hashPassword, isPassword } from '@/lib/people/password-hash'
import { passwordResetServes } from '@/lib/people/password-reset-offer.query'
import { resetPassword } from '@/lib/people/reset-password.command'
import { takeInvitation } from '@/lib/people/take-invitation.command'
import { withdrawInvitation } from '@/lib/people/withdraw-invitation.command'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { startSmtpServer } from '@/lib/testing/smtp-server'
import { mailInvitation } from './mail-invitation.task'
import { mailPasswordReset } from './mail-password-reset.task'

const mails = await startSmtpServer()
Object.assign(process.env, {
  SMTP_URL: mails.url,
  MAIL_FROM: 'Plumbline <checks@desk.example>',
  NEXTAUTH_URL: 'https://checks.example',
  OIDC_ISSUER: 'https://login.newsroom.example',
  OIDC_NAME: 'the newsroom',
})

const work = { stop: new AbortController().signal }
const PASSWORD = 'four words and some'
let admin: Actor

beforeEach(async () => {
  mails.behave('take')
  admin = await aPerson(await aDesk(), 'admin')
})
afterAll(() => mails.stop())

const textTo = (address: string) => mails.to(address)?.read.text ?? ''
const linkIn = (text: string, path: string) =>
  new RegExp(`^https://checks\\.example${path}/([\\w-]{43})$`, 'm').exec(text)?.[1] ?? 'no link'

describe('an invitation', () => {
  const inviting = async (more: Record<string, string> = {}) => {
    const typed = { name: 'Mara Quist', email: `${randomUUID()}@example.org`, role: 'reviewer', ...more }
    return invitePerson(admin, invitePersonInput.parse(typed))
  }

  test('is mailed with the link that was shown, which serves', async () => {
    const { id, email, path } = await inviting()
    await mailInvitation({ invitationId: id }, work)
    expect(mails.to(email)?.read.subject).toBe('Samir Haddad invites you to the desk “Foreign desk”')
    const token = linkIn(textTo(email), '/invitation')
    expect(path).toBe(`/invitation/${token}`)
    await takeInvitation({ token, name: 'Mara Quist', password: PASSWORD }, null)
    expect(await db().membership.count({ where: { user: { email } } })).toBe(1)
  })

  test('that was withdrawn meanwhile is not', async () => {
    const { id, email } = await inviting()
    await withdrawInvitation(admin, { invitationId: id })
    await mailInvitation({ invitationId: id }, work)
    expect(mails.to(email)).toBeUndefined()
  })

  test('to an address the server does not take is left; one it cannot take now is tried again', async () => {
    const { id, email } = await inviting()
    mails.behave({ refuse: 550 })
    await mailInvitation({ invitationId: id }, work)
    mails.behave({ refuse: 451 })
    await expect(mailInvitation({ invitationId: id }, work)).rejects.toMatchObject({ name: 'MailTrouble' })
    mails.behave('take')
    await mailInvitation({ invitationId: id }, work)
    expect(mails.to(email)).toBeDefined()
  })

  test('a name that would be a line of the mail stays in its line', async () => {
    const { id, email } = await inviting({ name: 'Mara\nhttps://elsewhere.example/invitation/x' })
    await mailInvitation({ invitationId: id }, work)
    expect(textTo(email)).not.toMatch(/^https:\/\/elsewhere/m)
  })

  test('made with another secret than ours is no mail with a dead link, but a failure', async () => {
    const { id, email } = await inviting()
    await db().invitation.update({ where: { id }, data: { tokenSha256: '0'.repeat(56) + randomUUID().slice(0, 8) } })
    await expect(mailInvitation({ invitationId: id }, work)).rejects.toThrow('NEXTAUTH_SECRET')
    expect(mails.to(email)).toBeUndefined()
  })
})

describe('a new password', () => {
  const somebody = async (passwordHash: string | null): Promise<Actor & { email: string }> => {
    const actor = await aPerson(await aDesk(), 'editor')
    const { email } = await db().user.update({ where: { id: actor.userId }, data: { passwordHash } })
    return { ...actor, email }
  }

  test('is set by the link in the mail', async () => {
    const ruth = await somebody(await hashPassword('the old password'))
    await mailPasswordReset({ email: ruth.email }, work)
    await resetPassword({ token: linkIn(textTo(ruth.email), '/reset-password'), password: PASSWORD }, null)
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: ruth.userId } })
    expect(await isPassword(PASSWORD, passwordHash)).toBe(true)
  })

  test('a mail that was not taken is made again with another link, and only that one serves', async () => {
    const ruth = await somebody('hers')
    mails.behave({ refuse: 451 })
    await expect(mailPasswordReset({ email: ruth.email }, work)).rejects.toThrow()
    mails.behave('take')
    await mailPasswordReset({ email: ruth.email }, work)
    expect(await passwordResetServes(linkIn(textTo(ruth.email), '/reset-password'))).toBe(true)
    expect(await db().passwordReset.count({ where: { userId: ruth.userId, usedAt: null } })).toBe(1)
  })

  test('whoever signs in through the organisation is told so, and gets no link that sets one', async () => {
    const ruth = await somebody(null)
    await mailPasswordReset({ email: ruth.email }, work)
    expect(textTo(ruth.email)).toContain('through the newsroom')
    expect(await db().passwordReset.count({ where: { userId: ruth.userId } })).toBe(0)
  })

  test.each<[who: string, make: () => Promise<string>]>([
    ['an address nobody has', async () => `${randomUUID()}@example.org`],
    [
      'somebody disabled on every desk',
      async () => {
        const { email, userId } = await somebody('hers')
        await db().membership.updateMany({ where: { userId }, data: { disabledAt: new Date() } })
        return email
      },
    ],
    [
      'somebody disabled altogether',
      async () => {
        const { email } = await somebody('hers')
        await db().user.update({ where: { email }, data: { disabledAt: new Date() } })
        return email
      },
    ],
  ])('to %s nothing is sent', async (_who, make) => {
    const email = await make()
    await mailPasswordReset({ email }, work)
    expect(mails.to(email)).toBeUndefined()
  })
})
