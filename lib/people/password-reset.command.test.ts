import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { closeDb, db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, aPerson, aSession, type TestDesk } from '@/lib/testing/builders'
import { askPasswordReset } from './ask-password-reset.store'
import { changeOwnPassword } from './change-own-password.command'
import { hashPassword, isPassword } from './password-hash'
import { RESET_DEAD } from './password-reset'
import { passwordResetServes } from './password-reset-offer.query'
import { insertPasswordReset } from './password-reset.store'
import { resetPassword } from './reset-password.command'
import { setPassword } from './set-password.command'
import { signInWithPassword } from './sign-in.store'

Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'checks@desk.example' })

const OLD = 'the old password of hers'
const NEW = 'the new password of hers'
const oldHash = hashPassword(OLD)
let desk: TestDesk
let ines: Actor & { email: string }

beforeEach(async () => {
  desk = await aDesk()
  ines = await withPassword(await aPerson(desk, 'reviewer'))
})

async function withPassword(actor: Actor): Promise<Actor & { email: string }> {
  const data = { passwordHash: await oldHash }
  const { email } = await db().user.update({ where: { id: actor.userId }, data })
  return { ...actor, email }
}
const aLink = (who: Actor = ines) => inTransaction((tx) => insertPasswordReset(tx, who.userId))
const setting = (token: string, password = NEW) => resetPassword({ token, password }, null)
const saying = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.message
      throw error
    },
  )
const hashOf = async ({ userId }: Actor) => (await db().user.findUniqueOrThrow({ where: { id: userId } })).passwordHash
const jobs = () =>
  db().$queryRaw<{ task: string; payload: unknown }[]>`
    SELECT t.identifier AS task, j.payload FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`

describe('asking for a link', () => {
  const asking = (email: string, address: string | null = null) => saying(askPasswordReset({ email }, address))

  test('does the very same whether there is an account or not: it counts, and asks for one job', async () => {
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`
    const nobody = `${randomUUID()}@example.org`
    expect([await asking(ines.email), await asking(nobody)]).toEqual(['done', 'done'])
    expect(await jobs()).toEqual([
      { task: 'mail-password-reset', payload: { email: ines.email } },
      { task: 'mail-password-reset', payload: { email: nobody } },
    ])
    expect(await db().passwordReset.count({ where: { userId: ines.userId } })).toBe(0)
  })

  test.each([
    ['that somebody has', () => ines.email],
    ['that nobody has', () => `${randomUUID()}@example.org`],
  ])('five times for an address %s is enough for a while, in another process too', async (_whose, emailOf) => {
    const email = emailOf()
    for (let time = 1; time <= 5; time += 1) expect(await asking(email)).toBe('done')
    await closeDb()
    expect(await asking(email)).toContain('Too many attempts')
    expect(await asking(`${randomUUID()}@example.org`)).toBe('done')
  })

  test('account after account from one address is stopped, and other addresses are not', async () => {
    const ask = (address: string) => asking(`${randomUUID()}@example.org`, address)
    for (let time = 1; time <= 30; time += 1) expect(await ask('203.0.113.21')).toBe('done')
    expect(await ask('203.0.113.21')).toContain('Too many attempts')
    expect(await ask('203.0.113.22')).toBe('done')
  })

  test('keeps nobody from signing in', async () => {
    for (let time = 1; time <= 6; time += 1) await asking(ines.email)
    expect(await saying(signInWithPassword({ email: ines.email, password: OLD }, null))).toBe('done')
  })
})

describe('setting a new password', () => {
  test('replaces the old one, ends every session and signs nobody in', async () => {
    await aSession(ines.userId)
    await setting(await aLink())
    expect(await isPassword(NEW, await hashOf(ines))).toBe(true)
    expect(await db().userSession.count({ where: { userId: ines.userId, revokedAt: null } })).toBe(0)
  })

  test('leaves the second factor where it is', async () => {
    const set = { totpSecret: 'sealed', totpConfirmedAt: new Date('2024-03-05T12:00:00Z') }
    await db().user.update({ where: { id: ines.userId }, data: set })
    await setting(await aLink())
    expect(await db().user.findUniqueOrThrow({ where: { id: ines.userId } })).toMatchObject(set)
  })

  test('is logged on each desk of the person as their doing, and on no other', async () => {
    const [second, left] = [await aDesk(), await aDesk()]
    await db().membership.create({ data: { deskId: second.id, userId: ines.userId, role: 'editor' } })
    const gone = { deskId: left.id, userId: ines.userId, role: 'viewer', disabledAt: new Date() } as const
    await db().membership.create({ data: gone })
    await setting(await aLink())
    const events = await db().event.findMany({ where: { kind: 'person.password-reset', actorId: ines.userId } })
    expect(events.map(({ deskId }) => deskId).sort()).toEqual([desk.id, second.id].sort())
  })

  test('forgets failures before it: who reads the mail may sign in', async () => {
    for (let time = 1; time <= 11; time += 1)
      await saying(signInWithPassword({ email: ines.email, password: 'no' }, null))
    await setting(await aLink())
    expect(await saying(signInWithPassword({ email: ines.email, password: NEW }, null))).toBe('done')
  })

  test('serves once, for three who press at the same moment too', async () => {
    const token = await aLink()
    const said = await Promise.all([1, 2, 3].map((each) => saying(setting(token, `${NEW} ${each}`))))
    expect(said.sort()).toEqual([RESET_DEAD, RESET_DEAD, 'done'].sort())
  })

  test.each<[why: string, end: (who: Actor & { email: string }) => Promise<unknown>]>([
    ['a later one was made', (who) => aLink(who)],
    ['the password was changed', (who) => changeOwnPassword(who, { current: OLD, password: 'another one of hers' })],
    ['the operator set one', ({ email }) => setPassword({ email, password: 'from the machine' })],
    [
      'an hour is over',
      ({ userId }) =>
        db().passwordReset.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1) } }),
    ],
    [
      'every desk has disabled the person',
      ({ userId }) => db().membership.updateMany({ where: { userId }, data: { disabledAt: new Date() } }),
    ],
    [
      'the installation has disabled the person',
      ({ userId: id }) => db().user.update({ where: { id }, data: { disabledAt: new Date() } }),
    ],
    [
      'the organisation signs the person in now',
      ({ userId: id }) => db().user.update({ where: { id }, data: { passwordHash: null } }),
    ],
  ])('does not when %s, and the page says the same', async (_why, end) => {
    const token = await aLink()
    expect(await passwordResetServes(token)).toBe(true)
    await end(ines)
    const before = await hashOf(ines)
    expect(await passwordResetServes(token)).toBe(false)
    expect(await saying(setting(token))).toBe(RESET_DEAD)
    expect(await hashOf(ines)).toBe(before)
  })

  test('a short password, or the e-mail as one, is refused, and the link still serves', async () => {
    const token = await aLink()
    await expect(setting(token, 'short')).rejects.toMatchObject({ issues: { password: [expect.any(String)] } })
    await expect(setting(token, ines.email)).rejects.toMatchObject({ issues: { password: [expect.any(String)] } })
    expect(await saying(setting(token))).toBe('done')
  })

  test('of one person says nothing to another’s link', async () => {
    const jonas = await withPassword(await aPerson(desk, 'reviewer', 'Jonas Meyer'))
    const token = await aLink()
    await setting(await aLink(jonas))
    expect(await isPassword(OLD, await hashOf(ines))).toBe(true)
    expect(await saying(setting(token))).toBe('done')
  })

  test('the table keeps the hash of a link, not the link', async () => {
    const token = await aLink()
    expect(JSON.stringify(await db().passwordReset.findMany({ where: { userId: ines.userId } }))).not.toContain(token)
  })
})
