import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { signOffArticle } from '@/lib/reports/sign-off-article.command'
import { signOffArticleInput } from '@/lib/reports/sign-off-article.input'
import { aDesk, anArticle, anOpenClaim, aPerson, aSource, type TestArticle } from '@/lib/testing/builders'
import { workAsApp } from '@/lib/testing/as-app'
import { walkChains } from './chain.store'
import { recordEvents } from './event.store'

let editor: Actor
let ines: Actor
let articles: [TestArticle, TestArticle]

beforeAll(async () => {
  await workAsApp()
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  articles = [await anArticle(editor), await anArticle(editor)]
})

const dropped = (number: number, article: TestArticle) =>
  ({
    kind: 'claim.dropped',
    articleId: article.articleId,
    data: { number, reason: 'Cut.', how: 'one-of-many' },
  }) as const

test('many entries join the chain in their order, each tells its people, and a sign-off falls once, for the first that touches it', async () => {
  for (const { articleId } of articles) {
    await signOffArticle(editor, signOffArticleInput.parse({ articleId, reason: 'It goes out at six.' }))
  }
  const { id: claimId } = await anOpenClaim(ines, articles[1], '14 cracked bolts')
  await signOffArticle(
    editor,
    signOffArticleInput.parse({ articleId: articles[1].articleId, reason: 'It still goes out at six.' }),
  )
  await inTransaction((tx) =>
    recordEvents(tx, ines, [
      { ...dropped(7, articles[1]), claimId, tell: [{ userIds: [editor.userId, ines.userId, null], because: 'late' }] },
      dropped(8, articles[0]),
      dropped(9, articles[1]),
    ]),
  )
  const events = await db().event.findMany({ orderBy: { id: 'asc' }, include: { notifications: true } })
  const last = events.slice(-5)
  expect(last.map(({ kind, data }) => [kind, (data as { number?: number }).number])).toEqual([
    ['claim.dropped', 7],
    ['claim.dropped', 8],
    ['claim.dropped', 9],
    ['article.sign-off-withdrawn', undefined],
    ['article.sign-off-withdrawn', undefined],
  ])
  expect(last[0]?.notifications).toMatchObject([{ userId: editor.userId, because: 'late' }])
  const why = last.slice(3).map(({ articleId, data }) => [articleId, (data as { because?: string }).because])
  expect(Object.fromEntries(why)).toEqual({
    [articles[0].articleId]: 'dropped C-8: Cut.',
    [articles[1].articleId]: 'dropped C-7: Cut.',
  })
  expect(await db().signOff.count({ where: { withdrawnAt: null } })).toBe(0)
  expect((await walkChains()).find(({ deskId }) => deskId === editor.deskId)).toMatchObject({
    broken: null,
    unlinked: 0,
    head: { sequence: events.length },
  })
})

test('what identifies a confidential source is not written', async () => {
  const { id, title } = await aSource(editor, { confidentiality: 'confidential', title: 'The deputy mayor' })
  await inTransaction((tx) =>
    recordEvents(tx, editor, [
      { kind: 'source.recheck-asked', data: { sourceId: id, title } },
      dropped(1, articles[0]),
    ]),
  )
  const about = await db().event.findFirstOrThrow({ where: { kind: 'source.recheck-asked' } })
  expect(about.data).toEqual({ sourceId: id, title: 'Confidential source' })
})

test('none at all is nothing', async () => {
  const before = await db().event.count()
  await inTransaction((tx) => recordEvents(tx, editor, []))
  expect(await db().event.count()).toBe(before)
})
