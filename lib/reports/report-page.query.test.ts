import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aClaim, aDesk, anArticle, aPerson, type TestDesk } from '@/lib/testing/builders'
import { comparedEditions } from './compared-editions.query'
import { editionPage } from './edition-page.query'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'
import { reportPage } from './report-page.query'

let desk: TestDesk
let editor: Actor
let reviewer: Actor
let stranger: Actor

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  stranger = await aPerson(await aDesk(), 'admin')
})

const REASON = 'The paper closes tonight; the rest follows tomorrow.'

async function aPublishedArticle() {
  const article = await anArticle(editor)
  const claim = await aClaim(desk, { reviewer, editor }, article, { status: 'checking' })
  const input = publishEditionInput.parse({ articleId: article.articleId, blockersReason: REASON })
  return { article, claim, published: await publishEdition(editor, input) }
}

describe('the report side of an article', () => {
  test('before anything is published it lists what blocks, and has no number', async () => {
    const article = await anArticle(editor)
    const page = await reportPage(editor, article.articleId)
    expect(page).toMatchObject({ report: null, editions: [], draft: { state: 'draft' }, can: { publish: true } })
    expect(page.draft.blockers.map(({ kind }) => kind)).toContain('no-claims')
  })

  test('afterwards it names the report and its editions, and asks on with what is open now', async () => {
    const { article, claim, published } = await aPublishedArticle()
    const page = await reportPage(editor, article.articleId)
    expect(page.report).toEqual({ id: published.reportId, number: published.number })
    expect(page.editions).toMatchObject([{ number: 1, by: editor.name }])
    expect(page.draft.blockers).toContainEqual(
      expect.objectContaining({ claim: { id: claim.id, number: claim.number } }),
    )
  })

  test('a reviewer reads it and does not publish', async () => {
    const article = await anArticle(editor)
    expect((await reportPage(reviewer, article.articleId)).can.publish).toBe(false)
  })

  test('another desk finds nothing', async () => {
    const article = await anArticle(editor)
    await expect(reportPage(stranger, article.articleId)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

async function aCorrectedArticle() {
  const { article, claim, published } = await aPublishedArticle()
  await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: 'north tower' })
  const again = 'A reader wrote in about the tower.'
  const more = { blockersReason: REASON, afterEdition: '1', again }
  await publishEdition(editor, publishEditionInput.parse({ articleId: article.articleId, ...more }))
  return { article, claim, reportId: published.reportId }
}

describe('a correction', () => {
  test('is told before it is published: what the next edition will print as changed', async () => {
    const { article } = await aPublishedArticle()
    expect((await reportPage(editor, article.articleId)).draft.changes).toEqual([])
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: 'north tower' })
    const { draft } = await reportPage(editor, article.articleId)
    expect(draft.changes?.map(({ kind }) => kind)).toContain('claim-added')
  })

  test('the edition it takes the place of says so, and by which; the correction says what changed', async () => {
    const { reportId } = await aCorrectedArticle()
    const [first, second] = [await editionPage(editor, reportId, 1), await editionPage(editor, reportId, 2)]
    expect(first.superseded).toMatchObject({ next: { number: 2, by: editor.name }, newest: { number: 2 } })
    expect(second.superseded).toBeNull()
    expect(second.printed.content.changes?.map(({ kind }) => kind)).toContain('claim-added')
  })

  test('any two editions are compared, the one before when nothing is said', async () => {
    const { reportId } = await aCorrectedArticle()
    const compared = await comparedEditions(editor, reportId, { edition: 2, since: null })
    expect(compared).toMatchObject({ edition: { number: 2 }, since: { number: 1 }, text: null })
    expect(compared.changes).toEqual((await editionPage(editor, reportId, 2)).printed.content.changes)
    const back = await comparedEditions(editor, reportId, { edition: 1, since: 2 })
    expect(back.changes.map(({ kind }) => kind)).toContain('claim-removed')
  })

  test('an only edition is compared with none, and one that is not out is not found', async () => {
    const { published } = await aPublishedArticle()
    const { reportId } = published
    expect(await comparedEditions(editor, reportId, { edition: 1, since: null })).toMatchObject({
      since: null,
      changes: [],
    })
    await expect(comparedEditions(editor, reportId, { edition: 1, since: 2 })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(comparedEditions(editor, reportId, { edition: 2, since: 1 })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(comparedEditions(stranger, reportId, { edition: 1, since: null })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

describe('an edition as it is read', () => {
  test('shows what was frozen, whatever has happened since', async () => {
    const { article, published } = await aPublishedArticle()
    await aClaim(desk, { reviewer, editor }, article, { status: 'open', words: 'north tower' })
    const page = await editionPage(editor, published.reportId, 1)
    expect(page.printed.content).toMatchObject({ totals: { claims: 1 }, report: { blockersReason: REASON } })
    expect(page.editions).toMatchObject([{ number: 1, by: editor.name, reason: REASON }])
  })

  test('a number that is not out is not found', async () => {
    const { published } = await aPublishedArticle()
    await expect(editionPage(editor, published.reportId, 2)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('another desk finds nothing, and nor does anyone an id that never was', async () => {
    const { published } = await aPublishedArticle()
    await expect(editionPage(stranger, published.reportId, 1)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(editionPage(editor, randomUUID(), 1)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
