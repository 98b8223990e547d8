import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { ROLES, type Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, aPerson, aSession, type TestDesk } from '@/lib/testing/builders'
import { addUser } from './add-user.command'
import { addUserInput } from './add-user.input'
import { changeDeskSettings } from './change-desk-settings.command'
import { changeDeskSettingsInput } from './change-desk-settings.input'
import { changeOwnPassword } from './change-own-password.command'
import { changeRole } from './change-role.command'
import { deskSettings } from './desk-settings.query'
import { disablePerson } from './disable-person.command'
import { enablePerson } from './enable-person.command'
import { endOwnSessions } from './end-own-sessions.command'
import { isPassword } from './password-hash'
import { people } from './people.query'
import { setPassword } from './set-password.command'

let desk: TestDesk
let admin: Actor
let reviewer: Actor

beforeEach(async () => {
  desk = await aDesk()
  admin = await aPerson(desk, 'admin')
  reviewer = await aPerson(desk, 'reviewer')
})

const somebodyNew = (more: Record<string, string> = {}) =>
  addUserInput.parse({ name: 'Mara Quist', email: `${crypto.randomUUID()}@Example.org`, role: 'reviewer', ...more })
const settings = (more: Record<string, string> = {}) =>
  changeDeskSettingsInput.parse({
    ...{ version: '1', name: 'World desk', reportPrefix: 'wd', timeZone: 'Asia/Tehran' },
    ...{ publicationUrl: 'https://checks.example/', verdictsNeeded: '2', ...more },
  })

async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.kind
    throw error
  }
}
const events = (deskId = desk.id) => db().event.findMany({ where: { deskId }, orderBy: { id: 'asc' } })

describe('who may', () => {
  const acts: [string, (actor: Actor) => Promise<unknown>][] = [
    ['people.manage: add somebody', (actor) => addUser(actor, somebodyNew())],
    [
      'people.manage: change a role',
      (actor) => changeRole(actor, { userId: reviewer.userId, role: 'editor', version: 1 }),
    ],
    ['people.manage: disable somebody', (actor) => disablePerson(actor, { userId: reviewer.userId })],
    ['desk.change-settings: change the desk', (actor) => changeDeskSettings(actor, settings())],
  ]
  const rows = acts.flatMap(([name, act]) => ROLES.map((role): [string, Role, typeof act] => [name, role, act]))

  test.each(rows)('%s, as %s', async (_, role, act) => {
    const actor = await aPerson(desk, role)
    expect(await outcome(act(actor))).toBe(role === 'admin' ? 'done' : 'not-allowed')
  })

  test.each(acts.slice(1, 3))('%s, as an admin of another desk: not found', async (_, act) => {
    const stranger = await aPerson(await aDesk(), 'admin')
    expect(await outcome(act(stranger))).toBe('not-found')
    expect(await events()).toEqual([])
  })

  test('everybody of the desk sees its people and settings, and nobody else’s', async () => {
    const viewer = await aPerson(desk, 'viewer')
    const shown = await people(viewer)
    expect(shown.people.map(({ role }) => role).sort()).toEqual(['admin', 'reviewer', 'viewer'])
    expect(shown.can).toEqual({ manage: false })
    expect((await people(admin)).can).toEqual({ manage: true })
    expect(await deskSettings(viewer)).toMatchObject({ name: 'Foreign desk', can: { change: false } })
  })
})

describe('adding somebody', () => {
  test('a password is made when none was chosen, works, and is kept as a hash only', async () => {
    const added = await addUser(admin, somebodyNew())
    const user = await db().user.findUniqueOrThrow({ where: { id: added.userId } })
    expect(user.email).toMatch(/@example\.org$/)
    expect(await isPassword(added.password ?? '', user.passwordHash)).toBe(true)
    const [event] = await events()
    expect(event).toMatchObject({
      kind: 'person.added',
      actorId: admin.userId,
      data: { name: 'Mara Quist', role: 'reviewer' },
    })
    expect(JSON.stringify(event)).not.toContain(added.password)
  })

  test('a chosen password is taken as typed and not shown again', async () => {
    const added = await addUser(admin, somebodyNew({ password: ' with spaces around ' }))
    const user = await db().user.findUniqueOrThrow({ where: { id: added.userId } })
    expect(added.password).toBeNull()
    expect(await isPassword(' with spaces around ', user.passwordHash)).toBe(true)
  })

  test('a short password is refused beside its field', async () => {
    const refused = addUser(admin, somebodyNew({ password: 'short' }))
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', issues: { password: [expect.any(String)] } })
  })

  test('somebody of another desk is not added over their head: an account may be in other hands, so they are invited', async () => {
    await addUser(await aPerson(await aDesk(), 'admin'), somebodyNew({ email: 'mara@example.org' }))
    const again = addUser(admin, somebodyNew({ email: 'MARA@example.org', password: 'another password' }))
    await expect(again).rejects.toMatchObject({
      kind: 'invalid',
      issues: { email: [expect.stringContaining('Invite')] },
    })
  })

  test('whoever types on the machine adds them, and they keep name and password', async () => {
    const there = await addUser(await aPerson(await aDesk(), 'admin'), somebodyNew({ email: 'nora@example.org' }))
    const input = somebodyNew({ email: 'NORA@example.org', name: 'Somebody Else', password: 'another password' })
    const here = await addUser(admin, input, 'the-machine')
    expect(here).toEqual({ userId: there.userId, name: 'Mara Quist', isNew: false, password: null })
    const user = await db().user.findUniqueOrThrow({ where: { id: there.userId } })
    expect(await isPassword(there.password ?? '', user.passwordHash)).toBe(true)
  })

  test('somebody who is on the desk is not added twice, disabled or not', async () => {
    const input = somebodyNew()
    const { userId } = await addUser(admin, input)
    await expect(addUser(admin, input)).rejects.toThrow('is on this desk already')
    await disablePerson(admin, { userId })
    await expect(addUser(admin, input)).rejects.toThrow('Enable them instead')
  })
})

describe('the last admin', () => {
  test('cannot be disabled or made something else', async () => {
    expect(await outcome(disablePerson(admin, { userId: admin.userId }))).toBe('wrong-state')
    expect(await outcome(changeRole(admin, { userId: admin.userId, role: 'editor', version: 1 }))).toBe('wrong-state')
  })

  test('a disabled admin does not count', async () => {
    const second = await aPerson(desk, 'admin')
    await disablePerson(admin, { userId: second.userId })
    expect(await outcome(disablePerson(admin, { userId: admin.userId }))).toBe('wrong-state')
    await enablePerson(admin, { userId: second.userId })
    expect(await outcome(changeRole(admin, { userId: admin.userId, role: 'editor', version: 1 }))).toBe('done')
  })

  test('two admins who disable each other at the same moment leave one', async () => {
    const second = await aPerson(desk, 'admin')
    const outcomes = await Promise.all([
      outcome(disablePerson(admin, { userId: second.userId })),
      outcome(disablePerson(second, { userId: admin.userId })),
    ])
    expect(outcomes.sort()).toEqual(['done', 'wrong-state'])
  })
})

test('a role changed by somebody else meanwhile is a conflict that says theirs', async () => {
  await changeRole(admin, { userId: reviewer.userId, role: 'editor', version: 1 })
  const late = changeRole(admin, { userId: reviewer.userId, role: 'viewer', version: 1 })
  await expect(late).rejects.toMatchObject({ kind: 'conflict', conflict: { version: 2, theirs: { role: 'editor' } } })
})

describe('passwords and sessions', () => {
  test('changing one’s own needs the old one, and ends every session', async () => {
    const { userId, email } = await db()
      .user.findUniqueOrThrow({ where: { id: reviewer.userId } })
      .then((user) => ({ userId: user.id, email: user.email }))
    await setPassword({ email, password: 'the first password' })
    await aSession(userId)
    const wrong = changeOwnPassword(reviewer, { current: 'not this one', password: 'the second password' })
    await expect(wrong).rejects.toMatchObject({ issues: { current: ['That is not your password.'] } })
    await changeOwnPassword(reviewer, { current: 'the first password', password: 'the second password' })
    expect(await db().userSession.count({ where: { userId, revokedAt: null } })).toBe(0)
  })

  test('one typed on the machine is logged on the desk as the system’s doing', async () => {
    const { email } = await db().user.findUniqueOrThrow({ where: { id: reviewer.userId } })
    await setPassword({ email, password: 'from the machine' })
    expect(await events()).toMatchObject([{ kind: 'person.password-set', actorId: null }])
    expect(await outcome(setPassword({ email: 'nobody@example.org', password: 'from the machine' }))).toBe('not-found')
  })

  test('signing out everywhere ends one’s own sessions, not those of others', async () => {
    await aSession(reviewer.userId)
    await aSession(admin.userId)
    await endOwnSessions(reviewer)
    expect(await db().userSession.count({ where: { userId: reviewer.userId, revokedAt: null } })).toBe(0)
    expect(await db().userSession.count({ where: { userId: admin.userId, revokedAt: null } })).toBe(1)
  })
})
