import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { textQuoteSelector } from '@/lib/shared/text-range'
import { workAsApp } from '@/lib/testing/as-app'
import { aDesk, anArticle, anOpenClaim, aPerson, HARBOUR_TEXT, type TestArticle } from '@/lib/testing/builders'
import { recordClaim } from './record-claim.command'
import { recordClaimInput } from './record-claim.input'

let ines: Actor
let jonas: Actor
const articles: Record<string, TestArticle> = {}

beforeAll(async () => {
  await workAsApp()
  const desk = await aDesk()
  const editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  articles.plain = await anArticle(editor)
  articles.accents = await anArticle(editor, {
    text: `«Où est le pont ?» La cité répond à côté. ${HARBOUR_TEXT}`,
    title: 'Pont',
  })
  articles.astral = await anArticle(editor, {
    text: `🌉 ${HARBOUR_TEXT}\n\nThe 😀 mayor said 𝟑𝟎 bolts 😀😀 broke on the 😀 bridge 🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉🌉`,
    title: 'Bolts',
  })
})

const recorded = (versionId: string, start: number, end: number, more = {}) =>
  recordClaim(ines, recordClaimInput.parse({ versionId, start, end, statement: 'It is said.', kind: 'other', ...more }))

describe('the words of a claim are kept as they stand in the whole text', () => {
  test.each([
    ['plain', 'the first ones', 0, 12],
    ['plain', 'some near the beginning', 20, 40],
    ['plain', 'some in the middle', 200, 230],
    ['plain', 'the last ones', -14, 0],
    ['plain', 'all of them', 0, 0],
    ['accents', 'some after letters of two bytes', 45, 60],
    ['accents', 'the last ones', -20, 0],
    ['astral', 'the first sign alone, of two units', 0, 2],
    ['astral', 'some after one such sign', 40, 60],
    ['astral', 'some between such signs', -75, -50],
    ['astral', 'half a sign at both ends', -33, -20],
    ['astral', 'the last ones', -9, 0],
  ])('%s: %s', async (name, _which, from, to) => {
    const { versionId, text } = articles[name] ?? none()
    const range = { start: from < 0 ? text.length + from : from, end: to > 0 ? to : text.length + to }
    const { id } = await recorded(versionId, range.start, range.end)
    const [quote] = await db().claimQuote.findMany({ where: { claimId: id } })
    expect(quote).toMatchObject({ ...range, versionId, ...textQuoteSelector(text, range) })
  })
})

describe('what stands on no words is refused', () => {
  test.each([
    ['nothing is selected', 12, 12],
    ['it ends before it begins', 200, 20],
    ['it ends one unit after the text', 10, 'one more'],
    ['it begins after the text', 4_000_000, 4_000_010],
  ] as const)('%s', async (_which, start, end) => {
    for (const { versionId, text } of Object.values(articles)) {
      const refused = recorded(versionId, start, end === 'one more' ? text.length + 1 : end)
      await expect(refused).rejects.toMatchObject({ issues: { quote: ['Select the words the claim stands on.'] } })
    }
  })

  test('nothing but white space', async () => {
    const { versionId, text } = articles.plain ?? none()
    const at = text.indexOf(' ')
    const refused = recorded(versionId, at, at + 1, { assigneeId: versionId })
    await expect(refused).rejects.toMatchObject({
      issues: { quote: ['The selection holds no words.'], assigneeId: [expect.any(String)] },
    })
  })
})

test('all that is said of it is kept; a claimant who is known is taken again, and whoever gets it is told', async () => {
  const { versionId, articleId } = articles.plain ?? none()
  const said = { kind: 'quantity', priority: 'high', claimant: 'Mara Quist', claimantVia: 'The Harbour Post' }
  const more = { ...said, accuses: 'yes', happenedOn: '2024-03-04', assigneeId: jonas.userId }
  const one = await recorded(versionId, 0, 12, more)
  const two = await recorded(versionId, 0, 12, more)
  expect(two.number).toBe(one.number + 1)
  const claims = await db().claim.findMany({ where: { id: { in: [one.id, two.id] } }, include: { claimant: true } })
  for (const claim of claims) {
    expect(claim).toMatchObject({
      kind: 'quantity',
      priority: 'high',
      accuses: true,
      status: 'open',
      version: 1,
      articleId,
    })
    expect(claim).toMatchObject({
      claimant: { name: 'Mara Quist' },
      claimantVia: 'The Harbour Post',
      assigneeId: jonas.userId,
    })
    expect(claim.happenedOn).toEqual(new Date('2024-03-04T00:00:00Z'))
  }
  expect(new Set(claims.map(({ claimantId }) => claimantId)).size).toBe(1)
  const told = await db().notification.findMany({ where: { userId: jonas.userId }, include: { event: true } })
  expect(told.map(({ because, event }) => [because, event.claimId])).toEqual([
    ['assigned', one.id],
    ['assigned', two.id],
  ])
  expect(told[0]?.event.data).toMatchObject({ number: one.number, assignee: 'Jonas Meyer' })
})

test('of many at once each gets a number of its own, and they name one claimant', async () => {
  const { articleId } = articles.astral ?? none()
  const where = { articleId, claimant: { name: 'The new mayor' } }
  const at = articles.astral ?? none()
  await Promise.all(
    Array.from({ length: 12 }, (_none, turn) =>
      anOpenClaim(turn % 2 === 0 ? ines : jonas, at, 'The 😀 mayor', { claimant: 'The new mayor' }),
    ),
  )
  const numbers = (await db().claim.findMany({ where, orderBy: { number: 'asc' } })).map(({ number }) => number)
  expect(numbers).toHaveLength(12)
  expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 11)
})

test('a version of another desk is not found', async () => {
  const stranger = await aPerson(await aDesk(), 'admin')
  const { versionId } = articles.plain ?? none()
  const input = recordClaimInput.parse({ versionId, start: 0, end: 5, statement: 'It is said.', kind: 'other' })
  await expect(recordClaim(stranger, input)).rejects.toMatchObject({ kind: 'not-found' })
})

function none(): never {
  throw new Error('There is no such article.')
}
