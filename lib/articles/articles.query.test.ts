import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle } from '@/lib/testing/builders'
import { ARTICLES_A_PAGE, articles } from './articles.query'

describe('the list of articles', () => {
  let editor: Actor
  let article: TestArticle
  beforeAll(async () => {
    editor = await aPerson(await aDesk(), 'editor')
    article = await anArticle(editor)
  })

  test('tells what each article is and how far it is accounted for', async () => {
    await anOpenClaim(editor, article, '14 cracked bolts')
    await anOpenClaim(editor, article, 'the oldest lifting bridge in the country')
    const passage = await db().passage.findFirstOrThrow({ where: { versionId: article.versionId, number: 6 } })
    const mark = { deskId: editor.deskId, passageId: passage.id, kind: 'opinion' as const, reason: 'A taste.' }
    await db().mark.create({ data: { ...mark, authorId: editor.userId } })

    const page = await articles(editor, { after: null })
    expect(page).toMatchObject({ all: 1, next: null, can: { import: true } })
    expect(page.articles[0]).toMatchObject({
      id: article.articleId,
      title: 'Harbour bridge closed for a year',
      publisher: 'The Harbour Post',
      publishedOn: '2024-03-05',
      direction: 'ltr',
      claims: { open: 2 },
      coverage: { all: 7, accounted: 3, working: 2, marked: 1, todo: 4, heading: 1 },
      last: { who: 'Ruth Adler' },
    })
    expect(page.articles[0]?.states).toEqual([
      'working',
      'working',
      'heading',
      'todo',
      'todo',
      'marked',
      'todo',
      'todo',
    ])
    expect(page.articles[0]?.last.did).toMatch(/^recorded C-2: “the oldest lifting bridge/)
  })

  test('a withdrawn mark accounts for nothing', async () => {
    await db().mark.updateMany({ data: { withdrawnAt: new Date(), withdrawnById: editor.userId } })
    const page = await articles(editor, { after: null })
    expect(page.articles[0]?.coverage).toMatchObject({ accounted: 2, marked: 0 })
  })

  test('is empty on a new desk, and a viewer cannot import', async () => {
    const viewer = await aPerson(await aDesk(), 'viewer')
    expect(await articles(viewer, { after: null })).toEqual({
      articles: [],
      all: 0,
      next: null,
      can: { import: false },
    })
  })

  test('goes page by page, newest first, every article once', async () => {
    const busy = await aPerson(await aDesk(), 'editor')
    const count = ARTICLES_A_PAGE + 3
    for (let at = 0; at < count; at += 1)
      await anArticle(busy, { text: `Ship ${at} came in late.`, title: `Ship ${at}` })
    const first = await articles(busy, { after: null })
    const second = await articles(busy, { after: first.next })
    expect(first.articles).toHaveLength(ARTICLES_A_PAGE)
    expect(second).toMatchObject({ next: null, all: count })
    const titles = [...first.articles, ...second.articles].map(({ title }) => title)
    expect(titles).toEqual(Array.from({ length: count }, (_, at) => `Ship ${count - 1 - at}`))
  })

  test('another desk’s article is no place to go on from', async () => {
    const other = await aPerson(await aDesk(), 'editor')
    await anArticle(other)
    expect((await articles(other, { after: article.articleId })).articles).toEqual([])
  })
})
