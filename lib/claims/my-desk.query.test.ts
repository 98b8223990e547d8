import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { claimsPage } from './claims-page.query'
import { type DueFilter, NO_FILTER } from './claims-filter'
import { myDesk } from './my-desk.query'
import { workload } from './workload.query'

const HOUR = 60 * 60 * 1000

let desk: TestDesk
let ruth: Actor
let ines: Actor
let viewer: Actor
let article: TestArticle

beforeAll(async () => {
  desk = await aDesk({ verdictsNeeded: 2 })
  ruth = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  article = await anArticle(ruth)
  await aClaimDue(3 * HOUR)
  await aClaimDue(-HOUR)
  await aClaimDue(-100 * HOUR)
  await aClaimDue(100 * HOUR)
  await aClaimDue(null)
  const another = await aClaimDue(null)
  await db().claim.update({ where: { id: another }, data: { status: 'second_look' } })
  const ended = await aClaimDue(-HOUR)
  await db().claim.update({ where: { id: ended }, data: { status: 'dropped', dropReason: 'Cut.' } })
})

async function aClaimDue(dueIn: number | null): Promise<string> {
  const { id } = await anOpenClaim(ruth, article, '14 cracked bolts', { assigneeId: ines.userId })
  const dueAt = dueIn === null ? null : new Date(Date.now() + dueIn)
  await db().claim.update({ where: { id }, data: { dueAt } })
  return id
}

describe('my desk', () => {
  test('shows what is late first, longest before all, and counts it', async () => {
    const { verdictsToGive, late, dueToday, team, can } = await myDesk(ines)
    expect(verdictsToGive.claims.map(({ number }) => number)).toEqual([3, 2, 1, 4, 5, 6])
    expect({ late, dueToday, team, can }).toEqual({ late: 2, dueToday: 1, team: [], can: { take: true } })
  })

  test('shows an editor what everybody has in hand, and gives a viewer nothing to take', async () => {
    const inHand = { inHand: 6, late: 2, dueSoon: 1, secondLooks: 1 }
    expect((await myDesk(ruth)).team).toEqual([
      { id: ines.userId, name: 'Ines Duarte', ...inHand },
      { id: ruth.userId, name: 'Ruth Adler', inHand: 0, late: 0, dueSoon: 0, secondLooks: 0 },
    ])
    expect(await myDesk(viewer)).toMatchObject({ team: [], can: { take: false } })
  })
})

test('the workload counts nobody who was disabled and nothing of another desk', async () => {
  const gone = await aPerson(desk, 'reviewer', 'Lena Ott')
  await db().membership.updateMany({ where: { userId: gone.userId }, data: { disabledAt: new Date() } })
  expect((await workload(ruth)).map(({ name }) => name)).toEqual(['Ines Duarte', 'Ruth Adler'])
  const stranger = await aPerson(await aDesk(), 'editor')
  expect(await workload(stranger)).toMatchObject([{ id: stranger.userId, inHand: 0 }])
})

test.each<[due: DueFilter, numbers: number[]]>([
  ['late', [2, 3]],
  ['day', [1]],
  ['week', [1, 4]],
  ['none', [5, 6]],
])('the claims table finds what is due: %s', async (due, numbers) => {
  const { rows } = await claimsPage(ines, { ...NO_FILTER, due, sort: [{ by: 'number', descending: 'no' }] })
  expect(rows.map(({ number }) => number)).toEqual(numbers)
})
