import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle } from '@/lib/testing/builders'
import { changeField } from './change-field.command'
import { changeFieldInput } from './change-field.input'

let ines: Actor
let jonas: Actor
let article: TestArticle

beforeAll(async () => {
  const desk = await aDesk({ timeZone: 'Europe/Berlin' })
  const editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  article = await anArticle(editor)
})

const asked = (claimId: string, field: string, value: string, version = 1) =>
  changeFieldInput.parse({ claimId, version, field, value })
const claimOf = (more: { assigneeId?: string; claimant?: string } = {}) =>
  anOpenClaim(ines, article, '14 cracked bolts', more)
const rowOf = (id: string) =>
  db().claim.findUniqueOrThrow({ where: { id }, include: { claimant: true, tags: { include: { tag: true } } } })
const lastEvent = (claimId: string) => db().event.findFirstOrThrow({ where: { claimId }, orderBy: { id: 'desc' } })

test.each([
  ['priority', 'high', { priority: 'high' }, { before: { priority: 'normal' }, after: { priority: 'high' } }],
  ['kind', 'event', { kind: 'event' }, { before: { kind: 'quantity' }, after: { kind: 'event' } }],
  [
    'due',
    '2024-07-25T18:00',
    { dueAt: new Date('2024-07-25T16:00:00Z') },
    { before: { dueAt: null }, after: { dueAt: '2024-07-25T18:00' } },
  ],
  ['claimant', 'Mara Quist', { claimant: { name: 'Mara Quist' } }, { after: { claimant: 'Mara Quist' } }],
  ['tags', 'tower, bolts', { version: 2 }, { after: { tags: 'bolts, tower' } }],
])('%s is changed alone, in one edit', async (field, value, then, data) => {
  const { id, number } = await claimOf()
  const before = await rowOf(id)
  expect(await changeField(ines, asked(id, field, value))).toEqual({ id, number, version: 2, field })
  const after = await rowOf(id)
  expect(after).toMatchObject({ ...then, version: 2 })
  expect(after).toMatchObject({ statement: before.statement, accuses: false, status: 'open', assigneeId: null })
  expect(await lastEvent(id)).toMatchObject({ kind: 'claim.edited', data })
})

test('it is given to somebody, taken back, and both are told', async () => {
  const { id } = await claimOf({ assigneeId: ines.userId })
  await changeField(ines, asked(id, 'assignee', jonas.userId))
  expect(await lastEvent(id)).toMatchObject({ kind: 'claim.assigned', data: { to: 'Jonas Meyer' } })
  await changeField(jonas, asked(id, 'assignee', '', 2))
  expect(await rowOf(id)).toMatchObject({ assigneeId: null, version: 3 })
  expect(
    await db().notification.findMany({ where: { event: { claimId: id } }, select: { because: true } }),
  ).toContainEqual({ because: 'assigned' })
})

test('what stands so already leaves no trace', async () => {
  const { id } = await claimOf({ assigneeId: ines.userId, claimant: 'Mara Quist' })
  const event = await lastEvent(id)
  for (const [field, value] of [
    ['priority', 'normal'],
    ['claimant', 'Mara Quist'],
    ['assignee', ines.userId],
  ] as const) {
    expect(await changeField(ines, asked(id, field, value))).toMatchObject({ version: 1 })
  }
  expect(await lastEvent(id)).toEqual(event)
})

test.each([
  ['priority', 'low', 'high'],
  ['assignee', 'jonas', 'Ines Duarte'],
  ['due', '', ''],
])('a stale version of %s is refused, with what stands there now', async (field, value, theirs) => {
  const { id } = await claimOf({ assigneeId: ines.userId })
  await changeField(ines, asked(id, 'priority', 'high'))
  const wanted = asked(id, field, value === 'jonas' ? jonas.userId : value)
  await expect(changeField(ines, wanted)).rejects.toMatchObject({
    kind: 'conflict',
    conflict: { version: 2, theirs: { value: theirs } },
  })
})

test('two at once: one is saved, the other sees theirs', async () => {
  const { id } = await claimOf()
  const both = await Promise.allSettled([
    changeField(ines, asked(id, 'priority', 'high')),
    changeField(jonas, asked(id, 'priority', 'low')),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each([
  ['a priority nobody knows', 'priority', 'urgent', 'Choose a priority.'],
  ['a due time that is none', 'due', 'tomorrow', 'The due time is a day and a time such as 2024-01-25 18:00.'],
  ['an eleventh tag', 'tags', 'a,b,c,d,e,f,g,h,i,j,k', 'A claim may have 10 tags at most.'],
  ['a field that is not edited here', 'statement', 'Other.', 'This field is not edited here.'],
])('%s is refused in a sentence', (_what, field, value, sentence) => {
  const claimId = '01a20746-7d27-703a-a3a3-11277acd09ab'
  const parsed = changeFieldInput.safeParse({ claimId, version: 1, field, value })
  expect(parsed.error?.issues[0]?.message).toBe(sentence)
})

test('somebody else’s claim is not given on, and a claim of another desk is not there', async () => {
  const { id } = await claimOf({ assigneeId: ines.userId })
  const wanted = asked(id, 'assignee', jonas.userId)
  await expect(changeField(jonas, wanted)).rejects.toMatchObject({ kind: 'not-allowed' })
  const stranger = await aPerson(await aDesk(), 'admin')
  await expect(changeField(stranger, wanted)).rejects.toMatchObject({ kind: 'not-found' })
})
