import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { closeDb, db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { aDesk, aPerson, aSession } from '@/lib/testing/builders'
import { actorOfSession } from './actor-of-session.query'
import { hashPassword } from './password-hash'
import { endSession, endSessionsOf } from './session.store'
import { signInWithOidc, signInWithPassword } from './sign-in.store'

const PASSWORD = 'correct horse  battery'
let desk: { id: string }

beforeAll(async () => {
  desk = await aDesk()
})

/** Somebody on the desk with a password, whom no other test tries to sign in. */
async function somebody(): Promise<Actor & { email: string }> {
  const actor = await aPerson(desk, 'reviewer')
  const passwordHash = await hashPassword(PASSWORD)
  const { email } = await db().user.update({ where: { id: actor.userId }, data: { passwordHash } })
  return { ...actor, email }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'let in',
    (error: Error) => error.message,
  )

describe('with a password', () => {
  test.each([
    ['the right one', (email: string) => ({ email, password: PASSWORD }), 'let in'],
    [
      'the right one, of which spaces are part',
      (email: string) => ({ email, password: ` ${PASSWORD}` }),
      'The e-mail or the password is not right.',
    ],
    [
      'a wrong one',
      (email: string) => ({ email, password: 'something else' }),
      'The e-mail or the password is not right.',
    ],
    [
      'an account nobody has',
      () => ({ email: 'nobody@example.org', password: PASSWORD }),
      'The e-mail or the password is not right.',
    ],
  ])('%s', async (_, typed, expected) => {
    const { email } = await somebody()
    expect(await refusal(signInWithPassword(typed(email), null))).toBe(expected)
  })

  test('somebody who signs in elsewhere only has no password that fits', async () => {
    const { email } = await somebody()
    await db().user.update({ where: { email }, data: { passwordHash: null } })
    expect(await refusal(signInWithPassword({ email, password: 'nobody' }, null))).toContain('not right')
  })

  test('a person whom every desk disabled is told so, when the password is right', async () => {
    const person = await somebody()
    await db().membership.updateMany({ where: { userId: person.userId }, data: { disabledAt: new Date() } })
    const sentence = await refusal(signInWithPassword({ email: person.email, password: PASSWORD }, null))
    expect(sentence).toBe('This account is disabled. Ask an admin of your desk.')
  })
})

describe('throttling', () => {
  const fail = (email: string, address: string | null = null) =>
    refusal(signInWithPassword({ email, password: 'wrong' }, address))

  test('ten failures of an account shut it, for the right password too, and a restart does not open it', async () => {
    const { email } = await somebody()
    for (let attempt = 1; attempt <= 10; attempt += 1) expect(await fail(email)).toContain('not right')
    await closeDb()
    const sentence = await refusal(signInWithPassword({ email, password: PASSWORD }, null))
    expect(sentence).toMatch(/^Too many attempts\. Try again in 1[45] minutes\.$/)
  })

  test('attempts at the same moment are all counted', async () => {
    const { email } = await somebody()
    const answers = await Promise.all(Array.from({ length: 14 }, () => fail(email)))
    expect(answers.filter((answer) => answer.startsWith('Too many'))).toHaveLength(4)
  })

  test('signing in forgets the failures before it', async () => {
    const { email } = await somebody()
    for (let round = 1; round <= 2; round += 1) {
      for (let attempt = 1; attempt <= 9; attempt += 1) await fail(email)
      expect(await refusal(signInWithPassword({ email, password: PASSWORD }, null))).toBe('let in')
    }
  })

  test('an address that tries account after account is shut, and other addresses are not', async () => {
    const { email } = await somebody()
    for (let attempt = 1; attempt <= 60; attempt += 10) {
      await Promise.all(Array.from({ length: 10 }, () => fail(`${randomUUID()}@example.org`, '203.0.113.9')))
    }
    expect(await refusal(signInWithPassword({ email, password: PASSWORD }, '203.0.113.9'))).toContain('Too many')
    expect(await refusal(signInWithPassword({ email, password: PASSWORD }, '203.0.113.10'))).toBe('let in')
  })

  test('when the time is over, the account is open again', async () => {
    const { email } = await somebody()
    for (let attempt = 1; attempt <= 11; attempt += 1) await fail(email)
    await db().rateLimit.updateMany({ data: { expire: 1n } })
    expect(await refusal(signInWithPassword({ email, password: PASSWORD }, null))).toBe('let in')
  })
})

describe('through an organisation', () => {
  const vouch = (email: string | null, more: { emailVerified?: boolean; subject?: string } = {}) => ({
    provider: 'oidc',
    subject: randomUUID(),
    email,
    emailVerified: true,
    ...more,
  })

  test('a verified e-mail that is known lets in, and links the account', async () => {
    const { email, userId } = await somebody()
    const vouched = vouch(email.toUpperCase())
    expect(await signInWithOidc(vouched)).toMatchObject({ userId })
    expect(await signInWithOidc({ ...vouched, email: 'changed@example.org', emailVerified: false })).toMatchObject({
      userId,
    })
  })

  test('an unverified e-mail lets nobody in', async () => {
    const { email } = await somebody()
    expect(await refusal(signInWithOidc(vouch(email, { emailVerified: false })))).toContain('has not confirmed')
  })

  test('an e-mail with a letter that only looks alike in lower case (a Kelvin sign) is of nobody', async () => {
    const { userId } = await somebody()
    const email = `kim-${randomUUID()}@example.org`
    await db().user.update({ where: { id: userId }, data: { email } })
    expect(await refusal(signInWithOidc(vouch(email.replace('k', '\u212a'))))).toContain('Nobody here has your e-mail')
  })

  test('an unknown person is told so, and nobody is created', async () => {
    const before = await db().user.count()
    expect(await refusal(signInWithOidc(vouch('stranger@example.org')))).toContain('Nobody here has your e-mail')
    expect(await refusal(signInWithOidc(vouch(null)))).toContain('has not confirmed')
    expect(await db().user.count()).toBe(before)
  })

  test('a disabled person stays out, linked or not', async () => {
    const person = await somebody()
    await db().user.update({ where: { id: person.userId }, data: { disabledAt: new Date() } })
    expect(await refusal(signInWithOidc(vouch(person.email)))).toContain('disabled')
  })
})

describe('a session', () => {
  const signedIn = async () => {
    const person = await somebody()
    return aSession(person.userId)
  }

  test('tells who asks, in which role, on which desk', async () => {
    const session = await signedIn()
    expect(await actorOfSession(session)).toMatchObject({ userId: session.userId, role: 'reviewer', deskId: desk.id })
  })

  test.each<[string, (session: { userId: string; sessionId: string }) => Promise<unknown>]>([
    ['signing out ends it', (session) => endSession(session.sessionId)],
    ['signing out everywhere ends it', ({ userId }) => inTransaction((tx) => endSessionsOf(tx, userId))],
    [
      'twelve hours end it',
      ({ sessionId: id }) => db().userSession.update({ where: { id }, data: { expiresAt: new Date() } }),
    ],
    [
      'being disabled on the desk ends it',
      ({ userId }) => db().membership.updateMany({ where: { userId }, data: { disabledAt: new Date() } }),
    ],
    [
      'being disabled everywhere ends it',
      ({ userId: id }) => db().user.update({ where: { id }, data: { disabledAt: new Date() } }),
    ],
  ])('%s at the next request', async (_, end) => {
    const session = await signedIn()
    expect(await actorOfSession(session)).not.toBeNull()
    await end(session)
    expect(await actorOfSession(session)).toBeNull()
  })

  test('a changed role counts at the next request', async () => {
    const session = await signedIn()
    await db().membership.updateMany({ where: { userId: session.userId }, data: { role: 'viewer' } })
    expect(await actorOfSession(session)).toMatchObject({ role: 'viewer' })
  })

  test('of one person is not another’s', async () => {
    const [mine, theirs] = [await signedIn(), await signedIn()]
    expect(await actorOfSession({ userId: mine.userId, sessionId: theirs.sessionId })).toBeNull()
  })

  test('works on the desk it names, as long as the person is on it', async () => {
    const session = await signedIn()
    const other = await aDesk()
    await db().membership.create({ data: { deskId: other.id, userId: session.userId, role: 'editor' } })
    expect(await actorOfSession(session)).toMatchObject({ deskId: desk.id })
    await db().userSession.update({ where: { id: session.sessionId }, data: { deskId: other.id } })
    expect(await actorOfSession(session)).toMatchObject({ deskId: other.id, role: 'editor' })
    await db().membership.updateMany({ where: { deskId: other.id }, data: { disabledAt: new Date() } })
    expect(await actorOfSession(session)).toMatchObject({ deskId: desk.id })
  })
})
