import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { closeDb, db } from '@/lib/db/client'
import { aDesk, aPerson, aSession, type TestDesk } from '@/lib/testing/builders'
import { actorOfSession, type OwnAccount, standingOfSession } from './actor-of-session.query'
import { changeDeskSettings } from './change-desk-settings.command'
import { clearSecondFactor } from './clear-second-factor.command'
import { confirmSecondFactor } from './confirm-second-factor.command'
import { deskSettings } from './desk-settings.query'
import { makeRecoveryCodes } from './make-recovery-codes.command'
import { hashPassword } from './password-hash'
import { removeOwnSecondFactor } from './remove-own-second-factor.command'
import { removeSecondFactor } from './remove-second-factor.command'
import { sealingKey, sealSecret } from './sealed-secret'
import { openSession } from './session.store'
import { forgiveAttempts } from './sign-in-attempts.store'
import { signInWithOidc, signInWithPassword } from './sign-in.store'
import { makeUnconfirmed } from './unconfirmed-second-factor.store'

const PASSWORD = 'correct horse battery'
let desk: TestDesk
let hash: string

beforeAll(async () => {
  desk = await aDesk()
  hash = await hashPassword(PASSWORD)
})

// The clock stands in the middle of a half minute, so that no code runs out between being read and being typed.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Math.floor(Date.now() / 30_000) * 30_000 + 15_000)
})
afterAll(() => {
  vi.useRealTimers()
})

type Person = OwnAccount & { email: string }

/** Somebody who has signed in with their password. */
async function somebody(role: Role = 'editor', on: { id: string } = desk): Promise<Person> {
  const actor = await aPerson(on, role)
  const { email } = await db().user.update({ where: { id: actor.userId }, data: { passwordHash: hash } })
  return { ...actor, email, sessionId: (await aSession(actor.userId)).sessionId }
}

/** Somebody with a second factor, and the app on their telephone. */
async function protectedPerson(role: Role = 'editor', on: { id: string } = desk) {
  const person = await somebody(role, on)
  const { secret } = await makeUnconfirmed(person, { password: PASSWORD })
  const { codes } = await confirmSecondFactor(person, { code: codeOf(secret, -1) })
  return { ...person, secret, codes }
}

/** What the app shows, some half minutes from now: computed by the library, not by our rule. */
function codeOf(secret: string, steps = 0): string {
  const app = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) })
  return app.generate({ timestamp: Date.now() + steps * 30_000 })
}

const signIn = (email: string, code?: string) => outcome(signInWithPassword({ email, password: PASSWORD, code }, null))
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )
const kinds = async (actor: Actor) =>
  (await db().event.findMany({ where: { actorId: actor.userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

const NEEDED = 'Now the code of your second factor.'
const WRONG = 'That code is not right, or it has served already. Wait for the next one in your app.'

describe('setting one up', () => {
  test('asks for the password, then for a code, and tells the log nothing secret', async () => {
    const person = await somebody()
    expect(await outcome(makeUnconfirmed(person, { password: 'not this one' }))).toBe('That is not your password.')
    const { secret } = await makeUnconfirmed(person, { password: PASSWORD })
    expect(await signIn(person.email)).toBe('done')
    expect(await outcome(confirmSecondFactor(person, { code: '000000' }))).toContain('not the code your app shows')
    const { codes } = await confirmSecondFactor(person, { code: codeOf(secret) })
    expect(new Set(codes).size).toBe(10)

    const kept = await db().user.findUniqueOrThrow({ where: { id: person.userId }, include: { recoveryCodes: true } })
    const events = await db().event.findMany({ where: { actorId: person.userId } })
    const everything = JSON.stringify([kept, events], (_, value) => (typeof value === 'bigint' ? Number(value) : value))
    for (const word of [secret, ...codes]) expect(everything).not.toContain(word)
    expect(await kinds(person)).toEqual(['person.second-factor-set'])
    expect(await outcome(makeUnconfirmed(person, { password: PASSWORD }))).toBe('You have a second factor already.')
  })

  test('signs other browsers out, and one that is being let in by the password at this moment', async () => {
    const person = await somebody()
    const other = await aSession(person.userId)
    const { secret } = await makeUnconfirmed(person, { password: PASSWORD })
    const proven = await signInWithPassword({ email: person.email, password: PASSWORD }, null)
    await confirmSecondFactor(person, { code: codeOf(secret) })
    const late = await openSession(proven, { way: 'password', device: 'Firefox', address: null })
    expect(await actorOfSession(person)).not.toBeNull()
    expect(await actorOfSession(other)).toBeNull()
    expect(await actorOfSession({ userId: person.userId, sessionId: late })).toBeNull()
  })

  test('a second beginning forgets the first', async () => {
    const person = await somebody()
    const first = await makeUnconfirmed(person, { password: PASSWORD })
    const second = await makeUnconfirmed(person, { password: PASSWORD })
    expect(await outcome(confirmSecondFactor(person, { code: codeOf(first.secret) }))).toContain('not the code')
    expect(await outcome(confirmSecondFactor(person, { code: codeOf(second.secret) }))).toBe('done')
  })

  test('somebody whom their organisation signs in has no password to prove', async () => {
    const actor = await aPerson(desk, 'editor')
    expect(await outcome(makeUnconfirmed(actor, { password: PASSWORD }))).toContain('your organisation signs you in')
  })
})

describe('signing in', () => {
  test('asks for the code only when the password was right, and lets no code serve twice', async () => {
    const { email, secret } = await protectedPerson()
    expect(await outcome(signInWithPassword({ email, password: 'wrong' }, null))).toContain(
      'The e-mail or the password',
    )
    expect(await outcome(signInWithPassword({ email, password: 'wrong', code: codeOf(secret) }, null))).toContain(
      'The e-mail or the password',
    )
    expect(await signIn(email)).toBe(NEEDED)
    expect(await signIn(email, codeOf(secret, -1))).toBe(WRONG)
    expect(await signIn(email, codeOf(secret))).toBe('done')
    expect(await signIn(email, codeOf(secret))).toBe(WRONG)
    expect(await signIn(email, codeOf(secret, 1))).toBe('done')
  })

  test('of those who bring one code at the same moment, one is let in', async () => {
    const { email, secret, codes } = await protectedPerson()
    const code = codeOf(secret)
    const byApp = await Promise.all([1, 2, 3, 4].map(() => signIn(email, code)))
    expect(byApp.filter((said) => said === 'done')).toHaveLength(1)
    const byRecovery = await Promise.all([1, 2, 3, 4].map(() => signIn(email, codes[0])))
    expect(byRecovery.filter((said) => said === 'done')).toHaveLength(1)
  })

  test('a recovery code serves once, however it is typed, and the log says how many are left', async () => {
    const person = await protectedPerson()
    expect(await signIn(person.email, person.codes[3]?.toUpperCase().replaceAll('-', ' '))).toBe('done')
    expect(await signIn(person.email, person.codes[3])).toBe(WRONG)
    const used = await db().event.findFirstOrThrow({ where: { deskId: desk.id, kind: 'person.recovery-code-used' } })
    expect(used.data).toEqual({ name: person.name, left: 9 })
  })

  test('ten wrong codes shut the account, asking for the code forgives none of them, and a restart opens nothing', async () => {
    const { email, secret } = await protectedPerson()
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await signIn(email, '000000')).toBe(WRONG)
      if (attempt < 10) expect(await signIn(email)).toBe(NEEDED)
    }
    await closeDb()
    expect(await signIn(email, codeOf(secret))).toMatch(/^Too many attempts/)
    expect(await signIn(email)).toMatch(/^Too many attempts/)
  })

  test('a new password, which forgives forgetting the old one, forgives no guessing at codes', async () => {
    const { email, secret } = await protectedPerson()
    for (let attempt = 1; attempt <= 10; attempt += 1) await signIn(email, '000000')
    await forgiveAttempts(email, null)
    expect(await signIn(email)).toBe(NEEDED)
    expect(await signIn(email, codeOf(secret))).toMatch(/^Too many attempts/)
  })

  test('wrong codes count for the address they come from', async () => {
    const address = '198.51.100.20'
    const people = await Promise.all(Array.from({ length: 6 }, () => protectedPerson()))
    for (const { email } of people)
      for (let attempt = 1; attempt <= 10; attempt += 1)
        await outcome(signInWithPassword({ email, password: PASSWORD, code: '000000' }, address))
    const fresh = await somebody()
    expect(await outcome(signInWithPassword({ email: fresh.email, password: PASSWORD }, address))).toContain('Too many')
  })

  test('the organisation’s sign-in asks for no code: it has its own', async () => {
    const { email, userId } = await protectedPerson()
    const vouched = { provider: 'oidc', subject: crypto.randomUUID(), email, emailVerified: true }
    expect(await signInWithOidc(vouched)).toMatchObject({ userId })
  })

  test('a secret sealed under another key is told to the operator, breaks nothing, and recovery codes still serve', async () => {
    const { email, userId, codes } = await protectedPerson()
    const totpSecret = sealSecret('GEZDGNBVGY3TQOJQ', sealingKey('another installation'), Buffer.alloc(12, 3), userId)
    await db().user.update({ where: { id: userId }, data: { totpSecret } })
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await signIn(email, '123456')).toContain('cannot be read by this workbench any more')
    expect(said.mock.calls.flat().join(' ')).toContain('NEXTAUTH_SECRET is not the one it was sealed with')
    said.mockRestore()
    expect(await signIn(email, codes[0])).toBe('done')
  })
})

describe('once it is set', () => {
  test('new recovery codes need password and code, and make the old ones worthless', async () => {
    const person = await protectedPerson()
    const make = (password: string, code: string) => makeRecoveryCodes(person, { password, code })
    expect(await outcome(make('not this one', codeOf(person.secret)))).toBe('That is not your password.')
    expect(await outcome(make(PASSWORD, '000000'))).toBe(WRONG)
    const { codes } = await make(PASSWORD, codeOf(person.secret))
    expect(await signIn(person.email, person.codes[0])).toBe(WRONG)
    expect(await signIn(person.email, codes[0])).toBe('done')
    expect(await kinds(person)).toContain('person.recovery-codes-made')
  })

  test('it is removed with password and a recovery code, and signing in asks for none', async () => {
    const person = await protectedPerson()
    const [code = ''] = person.codes
    expect(await outcome(removeOwnSecondFactor(person, { password: PASSWORD, code: '000000' }))).toBe(WRONG)
    expect(await outcome(removeOwnSecondFactor(person, { password: PASSWORD, code }))).toBe('done')
    expect(await signIn(person.email)).toBe('done')
    expect(await db().recoveryCode.count({ where: { userId: person.userId } })).toBe(0)
    expect(await kinds(person)).toContain('person.second-factor-removed')
  })

  test('guessing at them with an open session is throttled like signing in', async () => {
    const person = await protectedPerson()
    const guess = () => outcome(removeOwnSecondFactor(person, { password: PASSWORD, code: '000000' }))
    for (let attempt = 1; attempt <= 10; attempt += 1) expect(await guess()).toBe(WRONG)
    expect(await guess()).toMatch(/^Too many attempts/)
  })

  test.each<[string, Role, string]>([
    ['an admin removes it for somebody locked out', 'admin', 'done'],
    ['an editor does not', 'editor', 'Only an admin adds people and changes roles.'],
  ])('%s', async (_, role, expected) => {
    const [person, actor] = [await protectedPerson('reviewer'), await somebody(role)]
    expect(await outcome(removeSecondFactor(actor, { userId: person.userId }))).toBe(expected)
    expect(await signIn(person.email)).toBe(expected === 'done' ? 'done' : NEEDED)
  })

  test('no admin removes their own that way, nor that of somebody whom another desk trusts too', async () => {
    const [admin, person, other] = [await protectedPerson('admin'), await protectedPerson('reviewer'), await aDesk()]
    expect(await outcome(removeSecondFactor(admin, { userId: admin.userId }))).toContain('on your account screen')
    await db().membership.create({ data: { deskId: other.id, userId: person.userId, role: 'admin' } })
    expect(await outcome(removeSecondFactor(admin, { userId: person.userId }))).toContain('works on another desk too')
    const stranger = await protectedPerson('reviewer', other)
    await expect(removeSecondFactor(admin, { userId: stranger.userId })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('the operator of the machine removes it, and every desk logs that the system did', async () => {
    const person = await protectedPerson()
    expect(await clearSecondFactor({ email: person.email.toUpperCase() })).toEqual({ name: person.name })
    expect(await signIn(person.email)).toBe('done')
    expect(await outcome(clearSecondFactor({ email: person.email }))).toContain('has no second factor')
    expect(await outcome(clearSecondFactor({ email: 'nobody@example.org' }))).toContain('Nobody has an account')
    const where = { deskId: desk.id, kind: 'person.second-factor-removed', actorId: null }
    expect(await db().event.count({ where })).toBe(1)
  })
})

describe('a desk that asks editors and admins for it', () => {
  const asking = async () => {
    const strict = await aDesk()
    await db().desk.update({ where: { id: strict.id }, data: { secondFactorForEditors: true } })
    return strict
  }
  const owes = async (person: { userId: string; sessionId: string }) => (await standingOfSession(person))?.owes

  test.each<[Role, 'second-factor' | 'nothing']>([
    ['viewer', 'nothing'],
    ['reviewer', 'nothing'],
    ['editor', 'second-factor'],
    ['admin', 'second-factor'],
  ])('of a %s who signed in with a password and has none: owes %s', async (role, expected) => {
    const person = await somebody(role, await asking())
    expect(await owes(person)).toBe(expected)
    const asked = await actorOfSession(person).catch((error: unknown) => error)
    if (expected === 'nothing') expect(asked).toMatchObject({ role })
    else expect(asked).toMatchObject({ kind: 'not-allowed', message: expect.stringContaining('Set yours up') })
  })

  test('whoever has one, or came through the organisation, owes nothing', async () => {
    const strict = await asking()
    expect(await owes(await protectedPerson('admin', strict))).toBe('nothing')
    const person = await somebody('admin', strict)
    await db().userSession.update({ where: { id: person.sessionId }, data: { way: 'oidc' } })
    expect(await owes(person)).toBe('nothing')
  })

  test('one that was begun and not confirmed is none; setting it up pays at the next request', async () => {
    const person = await somebody('editor', await asking())
    const { secret } = await makeUnconfirmed(person, { password: PASSWORD })
    expect(await owes(person)).toBe('second-factor')
    await confirmSecondFactor(person, { code: codeOf(secret) })
    expect(await owes(person)).toBe('nothing')
  })

  test('a reviewer who is made an editor, and an editor whose second factor is removed, owe it at the next request', async () => {
    const strict = await asking()
    const person = await somebody('reviewer', strict)
    expect(await owes(person)).toBe('nothing')
    await db().membership.updateMany({ where: { userId: person.userId }, data: { role: 'editor' } })
    expect(await owes(person)).toBe('second-factor')

    const [admin, editor] = [await protectedPerson('admin', strict), await protectedPerson('editor', strict)]
    await removeSecondFactor(admin, { userId: editor.userId })
    expect(await owes(editor)).toBe('second-factor')
  })

  test('an admin without one cannot ask it of others, and so shuts nobody out', async () => {
    const other = await aDesk()
    const [bare, safe, organised] = [
      await somebody('admin', other),
      await protectedPerson('admin', other),
      await aPerson(other, 'admin'),
    ]
    const change = async (actor: Actor, secondFactorForEditors: 'yes' | 'no') => {
      const { can: _can, ...facts } = await deskSettings(actor)
      return changeDeskSettings(actor, { ...facts, secondFactorForEditors })
    }
    await expect(change(bare, 'yes')).rejects.toMatchObject({
      kind: 'invalid',
      issues: { secondFactorForEditors: [expect.stringContaining('Set up your own second factor first')] },
    })
    expect(await outcome(change(safe, 'yes'))).toBe('done')
    expect(await owes(bare)).toBe('second-factor')
    expect(await outcome(change(safe, 'no'))).toBe('done')
    expect(await outcome(change(organised, 'yes'))).toBe('done')
    const last = await db().event.findFirstOrThrow({ where: { deskId: other.id }, orderBy: { id: 'desc' } })
    expect(last.data).toMatchObject({ after: { secondFactorForEditors: 'yes' } })
  })
})
