import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { assignClaims } from './assign-claims.command'
import { lateClaims } from './late-claims.query'
import { remindLate } from './remind-late.command'

const HOUR = 60 * 60 * 1000

let desk: TestDesk
let ruth: Actor
let ines: Actor
let article: TestArticle
let clock: { deskId: string; timeZone: string }

beforeEach(async () => {
  desk = await aDesk({ timeZone: morningNow() })
  ruth = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  article = await anArticle(ruth)
  clock = { deskId: desk.id, timeZone: ruth.timeZone }
})

/** A clock by which it is some hour after seven and well before midnight, whenever this runs. */
function morningNow(): string {
  const ahead = 12 - new Date().getUTCHours()
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

async function aLateClaim(assigneeId: string | null, late = HOUR) {
  const claim = await anOpenClaim(ruth, article, '14 cracked bolts', assigneeId === null ? {} : { assigneeId })
  await db().claim.update({ where: { id: claim.id }, data: { dueAt: new Date(Date.now() - late) } })
  return claim
}
const reminders = (userId: string) => db().notification.findMany({ where: { userId, because: 'late' } })

test('an assignee is told once a day of each late claim, however often and at once it is asked', async () => {
  await aLateClaim(ines.userId)
  await aLateClaim(ines.userId)
  const done = await Promise.all([remindLate(clock), remindLate(clock), remindLate(clock)])
  expect(done.reduce((sum, each) => sum + each)).toBe(2)
  expect(await reminders(ines.userId)).toHaveLength(2)
  const event = await db().event.findFirstOrThrow({ where: { deskId: desk.id, kind: 'claim.reminded' } })
  expect(event).toMatchObject({ actorId: null, data: { number: 1, to: 'Ines Duarte' } })
})

test('nobody is reminded of what is not late, not theirs, or waits for somebody else', async () => {
  await aLateClaim(null)
  await aLateClaim(ines.userId, -HOUR)
  const disputed = await aLateClaim(ines.userId)
  await db().claim.update({ where: { id: disputed.id }, data: { status: 'disputed' } })
  const given = await aLateClaim(ines.userId)
  const about = { deskId: desk.id, claimId: given.id, reviewerId: ines.userId }
  const { id: verdictId } = await db().verdict.create({
    data: { ...about, ratingId: desk.ratings.Accurate, rationale: 'So it is.' },
  })
  await db().openVerdict.create({ data: { ...about, verdictId } })
  expect(await remindLate(clock)).toBe(0)
})

test('the list of what is late tells the own first, then what nobody has, each longest late first', async () => {
  const jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  const his = await aLateClaim(jonas.userId, 5 * HOUR)
  const nobodys = await aLateClaim(null)
  const own = await aLateClaim(ines.userId)
  const older = await aLateClaim(ines.userId, 2 * HOUR)
  await aLateClaim(ines.userId, -HOUR)
  const { claims, found } = await lateClaims(ines, 1)
  expect(claims.map(({ id }) => id)).toEqual([older, own, nobodys, his].map(({ id }) => id))
  expect(found).toBe(4)
  expect((await lateClaims(ines, 2)).claims).toEqual([])
  expect((await lateClaims(await aPerson(await aDesk(), 'editor'), 1)).found).toBe(0)
})

test('who gets a claim is told, and who had it; who hands over says what the other should know', async () => {
  const jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  const { id } = await anOpenClaim(ruth, article, 'The city', { assigneeId: ines.userId })
  await assignClaims(ines, { claimIds: [id], assigneeId: jonas.userId, note: 'The archive calls back at three.' })
  const event = await db().event.findFirstOrThrow({ where: { claimId: id }, orderBy: { id: 'desc' } })
  const note = 'The archive calls back at three.'
  expect(event.data).toEqual({ number: 1, to: 'Jonas Meyer', how: 'handed-over', note })
  await assignClaims(ruth, { claimIds: [id], assigneeId: null })
  const told = await db().notification.findMany({
    where: { event: { claimId: id } },
    orderBy: { id: 'asc' },
    select: { userId: true, because: true },
  })
  expect(told).toEqual([
    { userId: ines.userId, because: 'assigned' },
    { userId: jonas.userId, because: 'assigned' },
    { userId: jonas.userId, because: 'taken_away' },
  ])
})
