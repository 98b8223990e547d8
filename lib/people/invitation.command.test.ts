import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { ROLES } from '@/lib/access/role'
import { closeDb, db } from '@/lib/db/client'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, aPerson, type TestDesk } from '@/lib/testing/builders'
import { addUser } from './add-user.command'
import { addUserInput } from './add-user.input'
import { changeRole } from './change-role.command'
import { disablePerson } from './disable-person.command'
import { DEAD_INVITATION } from './invitation'
import { invitationOffer } from './invitation-offer.query'
import { invitePerson } from './invite-person.command'
import { invitePersonInput } from './invite-person.input'
import { joinDesk } from './join-desk.command'
import { isPassword } from './password-hash'
import { people } from './people.query'
import { takeInvitation } from './take-invitation.command'
import { takeInvitationInput } from './take-invitation.input'
import { withdrawInvitation } from './withdraw-invitation.command'

const PASSWORD = 'four words and some'
let desk: TestDesk
let admin: Actor

beforeEach(async () => {
  desk = await aDesk()
  admin = await aPerson(desk, 'admin')
})

const somebody = (more: Record<string, string> = {}) =>
  invitePersonInput.parse({ name: 'Mara Quist', email: `${randomUUID()}@Example.org`, role: 'reviewer', ...more })
const tokenOf = ({ path }: { path: string }) => path.slice('/invitation/'.length)
const taking = (token: string, more: Record<string, string> = {}) =>
  takeInvitation(takeInvitationInput.parse({ token, name: 'Mara Quist', password: PASSWORD, ...more }), null)
const actorWith = async (email: string): Promise<Actor> => {
  const user = await db().user.findUniqueOrThrow({ where: { email }, include: { memberships: true } })
  const [{ deskId, role } = { deskId: desk.id, role: 'viewer' as const }] = user.memberships
  return { userId: user.id, name: user.name, role, deskId, timeZone: 'UTC' }
}
const saying = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.message
      throw error
    },
  )
const kinds = async (deskId = desk.id) =>
  (await db().event.findMany({ where: { deskId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

describe('inviting', () => {
  test.each(ROLES)('as %s: only an admin may', async (role) => {
    const actor = await aPerson(desk, role)
    const expected = role === 'admin' ? 'done' : 'Only an admin adds people and changes roles.'
    expect(await saying(invitePerson(actor, somebody()))).toBe(expected)
  })

  test('gives a link once, of which the table, the log and the job hold nothing', async () => {
    const made = await invitePerson(admin, somebody())
    const token = tokenOf(made)
    expect(token).toMatch(/^[\w-]{43}$/)
    const kept = await db().invitation.findUniqueOrThrow({ where: { id: made.id } })
    const jobs = await db().$queryRaw<{ payload: unknown }[]>`
      SELECT payload FROM graphile_worker._private_jobs WHERE payload::text LIKE ${`%${made.id}%`}`
    expect(jobs).toEqual([{ payload: { invitationId: made.id } }])
    expect(JSON.stringify([kept, await db().event.findMany({ where: { deskId: desk.id } })])).not.toContain(token)
    expect(await kinds()).toEqual(['person.invited'])
  })

  test.each<[what: string, again: (email: string) => Promise<unknown>]>([
    ['somebody of the desk', async () => undefined],
    ['somebody of the desk who is disabled', async (email) => disablePerson(admin, await actorWith(email))],
  ])('%s is refused beside the field', async (_what, change) => {
    const input = somebody()
    await addUser(admin, addUserInput.parse(input))
    await change(input.email)
    await expect(invitePerson(admin, input)).rejects.toMatchObject({ issues: { email: [expect.any(String)] } })
  })

  test('the same address again ends the first link; the second serves', async () => {
    const input = somebody()
    const first = tokenOf(await invitePerson(admin, input))
    const second = tokenOf(await invitePerson(admin, { ...input, role: 'editor' }))
    expect(await saying(taking(first))).toBe(DEAD_INVITATION.withdrawn)
    expect(await saying(taking(second))).toBe('done')
    expect((await actorWith(input.email)).role).toBe('editor')
  })

  test('two admins at the same moment leave one link', async () => {
    const [input, second] = [somebody(), await aPerson(desk, 'admin')]
    await Promise.all([invitePerson(admin, input), invitePerson(second, input)])
    expect(await db().invitation.count({ where: { email: input.email, withdrawnAt: null } })).toBe(1)
  })

  test('somebody with an account elsewhere: the answer is as for anybody', async () => {
    const elsewhere = await aPerson(await aDesk(), 'editor')
    const { email } = await db().user.findUniqueOrThrow({ where: { id: elsewhere.userId } })
    const made = await invitePerson(admin, somebody({ email }))
    expect(Object.keys(made)).toEqual(Object.keys(await invitePerson(admin, somebody())))
    expect(made.name).toBe('Mara Quist')
  })

  test('an admin sees who was invited and has not come, others do not; who is added meanwhile needs no link', async () => {
    const input = somebody()
    const { id } = await invitePerson(admin, input)
    const row = { id, name: 'Mara Quist', email: input.email, role: 'reviewer', invitedBy: admin.name, state: 'open' }
    expect((await people(admin)).invitations).toMatchObject([row])
    expect((await people(await aPerson(desk, 'editor'))).invitations).toEqual([])
    expect((await people(await aPerson(await aDesk(), 'admin'))).invitations).toEqual([])
    await addUser(admin, addUserInput.parse(input))
    expect((await people(admin)).invitations).toEqual([])
  })
})

describe('withdrawing', () => {
  test('ends the link, once', async () => {
    const made = await invitePerson(admin, somebody())
    await withdrawInvitation(admin, { invitationId: made.id })
    expect(await saying(taking(tokenOf(made)))).toBe(DEAD_INVITATION.withdrawn)
    expect(await saying(withdrawInvitation(admin, { invitationId: made.id }))).toContain('withdrawn already')
    expect(await kinds()).toEqual(['person.invited', 'person.invitation-withdrawn'])
  })

  test('is for admins of the desk, and not once somebody has come', async () => {
    const made = await invitePerson(admin, somebody())
    const withdrawing = (actor: Actor) => withdrawInvitation(actor, { invitationId: made.id })
    await expect(withdrawing(await aPerson(desk, 'editor'))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(withdrawing(await aPerson(await aDesk(), 'admin'))).rejects.toMatchObject({ kind: 'not-found' })
    await taking(tokenOf(made))
    await expect(withdrawing(admin)).rejects.toMatchObject({ kind: 'wrong-state' })
  })
})

describe('taking it as somebody new', () => {
  test('makes the account with the chosen name and password, on the desk in the role of the invitation', async () => {
    const input = somebody()
    const token = tokenOf(await invitePerson(admin, input))
    // Whatever a tampered form says of desk, role and address is not read.
    const tampered = { role: 'admin', email: 'else@example.org', deskId: (await aDesk()).id, name: 'Mara K. Quist' }
    await taking(token, tampered)
    const user = await db().user.findUniqueOrThrow({ where: { email: input.email }, include: { memberships: true } })
    expect(user.name).toBe('Mara K. Quist')
    expect(user.memberships).toMatchObject([{ deskId: desk.id, role: 'reviewer' }])
    expect(await isPassword(PASSWORD, user.passwordHash)).toBe(true)
    const [, joined] = await db().event.findMany({ where: { deskId: desk.id }, orderBy: { id: 'asc' } })
    expect(joined).toMatchObject({ kind: 'person.joined', actorId: user.id, data: { role: 'reviewer' } })
  })

  test('serves once, for two who press at the same moment too', async () => {
    const input = somebody()
    const token = tokenOf(await invitePerson(admin, input))
    const said = await Promise.all([saying(taking(token)), saying(taking(token)), saying(taking(token))])
    expect(said.sort()).toEqual([DEAD_INVITATION.taken, DEAD_INVITATION.taken, 'done'])
    expect(await db().membership.count({ where: { user: { email: input.email } } })).toBe(1)
  })

  test('two desks invite the same new person, who presses both: one account, whose owner joins the other', async () => {
    const other = await aPerson(await aDesk(), 'admin')
    const input = somebody()
    const tokens = [tokenOf(await invitePerson(admin, input)), tokenOf(await invitePerson(other, input))]
    const said = await Promise.all(tokens.map((token) => saying(taking(token))))
    expect(said.sort()).toEqual([
      'There is an account with this e-mail address by now. Load this page again to join with it.',
      'done',
    ])
    expect(await db().user.count({ where: { email: input.email } })).toBe(1)
  })

  test.each<[why: string, end: (id: string) => Promise<unknown>, sentence: string]>([
    [
      'it is older than seven days',
      (id) => db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } }),
      DEAD_INVITATION.expired,
    ],
    ['it was withdrawn', (id) => withdrawInvitation(admin, { invitationId: id }), DEAD_INVITATION.withdrawn],
    [
      'whoever made it was demoted',
      async () => {
        await aPerson(desk, 'admin')
        await changeRole(admin, { userId: admin.userId, role: 'editor', version: 1 })
      },
      DEAD_INVITATION.unbacked,
    ],
    [
      'whoever made it was disabled',
      async () => disablePerson(await aPerson(desk, 'admin'), { userId: admin.userId }),
      DEAD_INVITATION.unbacked,
    ],
  ])('does not when %s, and the page says the same', async (_why, end, sentence) => {
    const made = await invitePerson(admin, somebody())
    await end(made.id)
    expect(await saying(taking(tokenOf(made)))).toBe(sentence)
    expect(await saying(invitationOffer(tokenOf(made), null))).toBe(sentence)
  })

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(200)])(
    'a link nobody made (%j) is like one that was used',
    async (token) => {
      expect(await saying(taking(token))).toBe(DEAD_INVITATION.taken)
      expect(await saying(invitationOffer(token, null))).toBe(DEAD_INVITATION.taken)
    },
  )

  test.each([
    ['a short password', { password: 'short' }],
    ['no name', { name: ' ' }],
  ])('%s is refused, and the link still serves', async (_what, more) => {
    const token = tokenOf(await invitePerson(admin, somebody()))
    await expect((async () => taking(token, more))()).rejects.toThrow()
    expect(await saying(taking(token))).toBe('done')
  })

  test('tries are counted by link and by address, in the table: another process counts on', async () => {
    const token = randomUUID()
    for (let attempt = 1; attempt <= 10; attempt += 1) expect(await saying(taking(token))).toBe(DEAD_INVITATION.taken)
    await closeDb()
    expect(await saying(taking(token))).toContain('Too many attempts')
  })
})

describe('taking it with an account one has', () => {
  let mara: Actor
  let token: string
  beforeEach(async () => {
    mara = await aPerson(await aDesk(), 'editor', 'Mara Quist')
    const { email } = await db().user.update({ where: { id: mara.userId }, data: { passwordHash: 'hers' } })
    token = tokenOf(await invitePerson(admin, somebody({ email, role: 'viewer' })))
  })

  test('whoever has the link sets no password of it', async () => {
    expect(await saying(taking(token))).toContain('There is an account')
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: mara.userId } })
    expect(passwordHash).toBe('hers')
    expect(await db().membership.count({ where: { userId: mara.userId, deskId: desk.id } })).toBe(0)
  })

  test('its owner joins, in the role of the invitation whatever theirs is elsewhere, once', async () => {
    expect(await joinDesk(mara, { token })).toEqual({ deskId: desk.id })
    const member = await db().membership.findFirstOrThrow({ where: { userId: mara.userId, deskId: desk.id } })
    expect(member.role).toBe('viewer')
    expect(await kinds()).toEqual(['person.invited', 'person.joined'])
    expect(await kinds(mara.deskId)).toEqual([])
    expect(await saying(joinDesk(mara, { token }))).toBe(DEAD_INVITATION.taken)
  })

  test('nobody else joins by it', async () => {
    const other = await aPerson(desk, 'admin')
    await expect(joinDesk(other, { token })).rejects.toMatchObject({ kind: 'not-allowed' })
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(joinDesk(stranger, { token })).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('somebody who was disabled on the desk meanwhile is not let in by it', async () => {
    await db().membership.create({
      data: { deskId: desk.id, userId: mara.userId, role: 'admin', disabledAt: new Date() },
    })
    await expect(joinDesk(mara, { token })).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('the page says whose account it is to nobody but its owner', async () => {
    expect(await invitationOffer(token, mara)).toMatchObject({ account: 'mine', role: 'viewer' })
    expect(await invitationOffer(token, null)).toMatchObject({ account: 'another' })
    expect(await invitationOffer(token, admin)).toMatchObject({ account: 'another' })
    expect(JSON.stringify(await invitationOffer(token, null))).not.toContain(mara.userId)
  })
})
