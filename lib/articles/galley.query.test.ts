import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle } from '@/lib/testing/builders'
import { galley } from './galley.query'
import { markPassage } from './mark-passage.command'

let editor: Actor
let reviewer: Actor
let viewer: Actor
let article: TestArticle

beforeAll(async () => {
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  article = await anArticle(editor)
})

describe('an article as its galley shows it', () => {
  test('its words, its passages in order, and why each looks checkable', async () => {
    const shown = await galley(viewer, article.articleId)
    expect(shown).toMatchObject({
      title: 'Harbour bridge closed for a year',
      version: 1,
      direction: 'ltr',
      text: article.text,
    })
    expect(shown.passages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(shown.passages[1]?.reasons).toContain('superlative')
    expect(shown.passages[2]).toMatchObject({ kind: 'heading', reasons: [] })
  })

  test('claims in the order in which their words stand, whatever their numbers', async () => {
    const late = await anOpenClaim(reviewer, article, '6,000 passengers a day')
    const early = await anOpenClaim(reviewer, article, '14 cracked bolts')
    const shown = await galley(viewer, article.articleId)
    expect(shown.claims.map(({ id }) => id)).toEqual([early.id, late.id])
    const [range] = shown.claims[0]?.quotes ?? []
    expect(article.text.slice(range?.start, range?.end)).toBe('14 cracked bolts')
  })

  test('a mark with who set it; withdrawn ones are gone', async () => {
    const passage = (await galley(viewer, article.articleId)).passages[5]
    await markPassage(reviewer, { passageId: passage?.id ?? '', kind: 'opinion', reason: 'A feeling.' })
    const { marks } = await galley(viewer, article.articleId)
    expect(marks).toEqual([
      {
        passageId: passage?.id,
        kind: 'opinion',
        reason: 'A feeling.',
        author: reviewer.name,
        authorId: reviewer.userId,
      },
    ])
  })

  test.each([
    ['a viewer only reads', () => viewer, { record: false, mark: false, withdrawMarks: 'none' }],
    ['a reviewer takes back their own marks', () => reviewer, { record: true, mark: true, withdrawMarks: 'own' }],
    ['an editor takes back all marks', () => editor, { record: true, mark: true, withdrawMarks: 'all' }],
  ])('%s', async (_, who, can) => expect((await galley(who(), article.articleId)).can).toEqual(can))

  test('people who may be given work: no viewers, nobody disabled', async () => {
    const gone = await aPerson({ id: editor.deskId }, 'reviewer', 'Gone Away')
    await db().membership.updateMany({ where: { userId: gone.userId }, data: { disabledAt: new Date() } })
    const names = (await galley(editor, article.articleId)).people.map(({ name }) => name)
    expect(names).toEqual([reviewer.name, editor.name].sort())
  })

  test('a person of another desk is told that there is no such article', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(galley(stranger, article.articleId)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
