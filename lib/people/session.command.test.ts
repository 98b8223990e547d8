import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, aPerson, aSession, type TestDesk } from '@/lib/testing/builders'
import { actorOfSession, standingOfSession } from './actor-of-session.query'
import { endOwnSession } from './end-own-session.command'
import { endSessionsOfPerson } from './end-sessions-of-person.command'
import { ownAccount } from './own-account.query'

let desk: TestDesk

beforeAll(async () => {
  desk = await aDesk()
})

/** Somebody who has signed in. */
async function somebody(role: Role = 'editor') {
  const actor = await aPerson(desk, role)
  return { ...actor, sessionId: (await aSession(actor.userId)).sessionId }
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => error.message,
  )
const kinds = async (actor: Actor) =>
  (await db().event.findMany({ where: { actorId: actor.userId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

describe('sessions', () => {
  test('are listed with browser, address and way, this one marked; ended and expired ones are not', async () => {
    const person = await somebody()
    const [other, ended, expired] = [
      await aSession(person.userId),
      await aSession(person.userId),
      await aSession(person.userId),
    ]
    await endOwnSession(person, { sessionId: ended.sessionId })
    await db().userSession.update({ where: { id: expired.sessionId }, data: { expiresAt: new Date() } })
    const standing = await standingOfSession(person)
    if (standing === null) throw new Error('The session has ended.')
    const { sessions } = await ownAccount(standing)
    expect(sessions.map(({ id, isThis }) => [id, isThis]).sort()).toEqual(
      [
        [person.sessionId, true],
        [other.sessionId, false],
      ].sort(),
    )
    expect(sessions[0]).toMatchObject({ device: 'Firefox on Linux', address: '203.0.113.7', way: 'password' })
  })

  test('ending one takes effect at its next request and leaves the others', async () => {
    const person = await somebody()
    const other = await aSession(person.userId)
    expect(await endOwnSession(person, { sessionId: other.sessionId })).toEqual({ device: 'Firefox on Linux' })
    expect(await actorOfSession(other)).toBeNull()
    expect(await actorOfSession(person)).not.toBeNull()
    expect(await kinds(person)).toEqual(['person.session-ended'])
    expect(await outcome(endOwnSession(person, { sessionId: other.sessionId }))).toContain('has ended already')
  })

  test('nobody ends the session of somebody else', async () => {
    const [mine, theirs] = [await somebody(), await somebody()]
    await expect(endOwnSession(mine, { sessionId: theirs.sessionId })).rejects.toBeInstanceOf(Refusal)
    expect(await actorOfSession(theirs)).not.toBeNull()
  })

  test('an admin ends all those of a person of the desk, a reviewer none', async () => {
    const [admin, person] = [await somebody('admin'), await somebody('reviewer')]
    expect(await outcome(endSessionsOfPerson(person, { userId: admin.userId }))).toContain('Only an admin')
    await endSessionsOfPerson(admin, { userId: person.userId })
    expect(await actorOfSession(person)).toBeNull()
    expect(await actorOfSession(admin)).not.toBeNull()
  })

  test('that an admin ended those of a person of two desks stands in the log of both, there without saying who', async () => {
    const [admin, person, elsewhere] = [await somebody('admin'), await somebody('reviewer'), await aDesk()]
    await db().membership.create({ data: { deskId: elsewhere.id, userId: person.userId, role: 'editor' } })
    await endSessionsOfPerson(admin, { userId: person.userId })
    const where = { deskId: elsewhere.id, kind: 'person.sessions-ended' }
    expect(await db().event.findMany({ where, select: { actorId: true } })).toEqual([{ actorId: null }])
  })

  test('that one is in use is noted once in five minutes, by whichever requests come at once', async () => {
    const person = await somebody()
    const seen = async () =>
      (await db().userSession.findUniqueOrThrow({ where: { id: person.sessionId } })).lastSeenAt?.getTime() ?? 0
    const opened = await seen()
    await actorOfSession(person)
    expect(await seen()).toBe(opened)
    const before = new Date(opened - 6 * 60_000)
    await db().userSession.update({ where: { id: person.sessionId }, data: { lastSeenAt: before } })
    const actors = await Promise.all([1, 2, 3].map(() => actorOfSession(person)))
    expect(actors.every((actor) => actor !== null)).toBe(true)
    expect(await seen()).toBeGreaterThan(before.getTime())
  })
})
