import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { exportArticle, exportEdition } from './export-article.query'
import { SHORT_FORMATS } from './export-format'
import { DEFAULT_OPTIONS } from './print-options'
import { wholeBody, type WrittenFormat } from './write-text'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { reports } from '@/lib/reports/reports.query'

const textOf = (body: WrittenFormat['body']) => Buffer.from(wholeBody({ body })).toString('utf8')

let desk: TestDesk
let editor: Actor
let viewer: Actor
let stranger: Actor
let published: TestArticle
let unpublished: TestArticle
let report: { reportId: string; number: string }

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'admin')
  const people = { editor, reviewer: await aPerson(desk, 'reviewer') }
  published = await anArticle(editor)
  unpublished = await anArticle(editor, { title: 'The ferry starts' })
  await aClaim(desk, people, published, { status: 'settled' })
  await aClaim(desk, people, published, { status: 'disputed', words: '6,000 passengers' })
  const blockersReason = 'The bridge opens tomorrow and readers ask.'
  report = await publishEdition(editor, publishEditionInput.parse({ articleId: published.articleId, blockersReason }))
  await db().desk.update({ where: { id: desk.id }, data: { publicationUrl: 'https://checks.example.org' } })
  await aClaim(desk, people, published, { status: 'settled', words: '2.3 million euros' })
  const second = {
    articleId: published.articleId,
    blockersReason,
    again: 'Another claim was settled.',
    afterEdition: 1,
  }
  await publishEdition(editor, publishEditionInput.parse(second))
})

describe('what is handed out', () => {
  test('the newest edition, when none is asked for', async () => {
    const { filename, body } = await exportArticle(viewer, { articleId: published.articleId, format: 'json' })
    expect(filename).toBe(`${report.number}-edition-2.json`)
    expect(JSON.parse(textOf(body)).totals.claims).toBe(3)
  })

  test('an earlier edition as it was, with the hash that was frozen', async () => {
    const { body } = await exportArticle(viewer, {
      articleId: published.articleId,
      format: 'json',
      edition: 1,
      options: { ...DEFAULT_OPTIONS, audience: 'desk' },
    })
    const text = textOf(body)
    expect(JSON.parse(text).totals.claims).toBe(2)
    const frozen = await db().edition.findFirstOrThrow({ where: { reportId: report.reportId, number: 1 } })
    expect(createHash('sha256').update(text).digest('hex')).toBe(frozen.sha256)
  })

  test.each(SHORT_FORMATS)('an article without an edition, as %s: a draft that says so', async (format) => {
    const { body, notes } = await exportArticle(viewer, { articleId: unpublished.articleId, format })
    // A page of ClaimReviews has no room for what is none: there it is said to whoever asked.
    expect((format === 'factcheck' ? notes.join() : textOf(body)).toLowerCase()).toContain('draft')
  })

  test('a draft of a published article, when it is asked for', async () => {
    const { filename, body } = await exportArticle(viewer, {
      articleId: published.articleId,
      format: 'json',
      edition: 'draft',
    })
    expect(filename).toBe(`${report.number}-draft.json`)
    expect(JSON.parse(textOf(body)).state).toBe('draft')
  })

  test.each(SHORT_FORMATS)('the same edition twice, as %s: the same bytes', async (format) => {
    const asked = { reportId: report.reportId, edition: 2, format }
    const once = await exportEdition(viewer, asked)
    const again = await exportEdition(viewer, asked)
    expect(textOf(again.body)).toBe(textOf(once.body))
    expect([again.filename, again.notes]).toEqual([once.filename, once.notes])
  })
})

describe('what is refused', () => {
  test('ClaimReview of an edition whose desk had no publication address, on a machine that has none either', async () => {
    const asked = exportEdition(viewer, { reportId: report.reportId, edition: 1, format: 'claimreview' })
    await expect(asked).rejects.toMatchObject({ kind: 'wrong-state', message: expect.stringContaining('Settings') })
  })

  test('an edition that is not there', async () => {
    const asked = exportArticle(viewer, { articleId: published.articleId, format: 'md', edition: 3 })
    await expect(asked).rejects.toMatchObject({ kind: 'not-found' })
  })

  test.each(SHORT_FORMATS)('an admin of another desk finds nothing, as %s', async (format) => {
    const notFound = { kind: 'not-found' }
    await expect(exportArticle(stranger, { articleId: published.articleId, format })).rejects.toMatchObject(notFound)
    const edition = { reportId: report.reportId, edition: 1, format }
    await expect(exportEdition(stranger, edition)).rejects.toMatchObject(notFound)
  })
})

describe('the list of reports', () => {
  test('shows a report once, by its newest edition', async () => {
    const page = await reports(viewer, { after: null })
    expect(page).toMatchObject({ all: 1, next: null })
    expect(page.reports).toMatchObject([
      {
        number: report.number,
        title: 'Harbour bridge closed for a year',
        newest: { edition: 2, by: 'Ruth Adler', claims: 3 },
      },
    ])
  })

  test('shows another desk nothing', async () => {
    expect(await reports(stranger, { after: null })).toEqual({ reports: [], all: 0, next: null })
  })
})
