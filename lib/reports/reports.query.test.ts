import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, aPerson } from '@/lib/testing/builders'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'
import { reports, REPORTS_A_PAGE } from './reports.query'

let editor: Actor

beforeAll(async () => {
  editor = await aPerson(await aDesk(), 'editor')
})

const publish = (articleId: string, more: Record<string, string> = {}) =>
  publishEdition(editor, publishEditionInput.parse({ articleId, blockersReason: 'The paper closes tonight.', ...more }))

/** A report that is on no article, as another part of the room writes it. */
async function aReport(
  data: { kind: 'set'; title: string } | { kind: 'imported'; origin: string },
  edition: { content: object; sha256: string } | null,
): Promise<string> {
  const of = { deskId: editor.deskId, number: `FD-2024-${crypto.randomUUID().slice(0, 6)}` }
  const set = data.kind === 'set' ? ({ language: 'ar', direction: 'rtl' } as const) : {}
  const report = await db().report.create({ data: { ...of, ...set, ...data } })
  if (edition !== null) {
    const row = { number: 3, publishedById: editor.userId, ...edition }
    await db().edition.create({ data: { deskId: editor.deskId, reportId: report.id, ...row } })
  }
  return report.id
}

describe('the list of reports', () => {
  test('has each by its newest edition: articles, sets also before they have one, and what was brought in', async () => {
    const article = await anArticle(editor)
    const { reportId } = await publish(article.articleId)
    await publish(article.articleId, { afterEdition: '1', again: 'A letter came in.' })
    const begun = await aReport({ kind: 'set', title: 'جسور' }, null)
    const set = await aReport({ kind: 'set', title: 'Bridges' }, sampleSet())
    const imported = await aReport({ kind: 'imported', origin: 'The Other Desk' }, sampleEdition('<b>bolts</b>'))
    const page = await reports(editor, { after: null })
    expect(page).toMatchObject({ all: 4, next: null })
    expect(page.reports).toMatchObject([
      {
        id: imported,
        kind: 'imported',
        origin: 'The Other Desk',
        title: '<b>bolts</b>',
        newest: { edition: 3, claims: 4 },
      },
      {
        id: set,
        kind: 'set',
        title: 'Bridges in March: Cracked bolts',
        newest: { edition: 3, claims: 4, openItems: 4 },
      },
      { id: begun, kind: 'set', title: 'جسور', direction: 'rtl', newest: null },
      {
        id: reportId,
        kind: 'article',
        title: 'Harbour bridge closed for a year',
        newest: { edition: 2, by: editor.name },
      },
    ])
    const after = await reports(editor, { after: set })
    expect(after.reports.map(({ id }) => id)).toEqual([begun, reportId])
  })

  test('reads of an edition what it shows, and no more', async () => {
    const page = await reports(editor, { after: null })
    expect(JSON.stringify(page)).not.toContain('14 cracked bolts')
    expect(JSON.stringify(page).length).toBeLessThan(2_000)
  })

  test('goes on page by page, and ends', async () => {
    const other = await aPerson(await aDesk(), 'editor')
    const data = Array.from({ length: REPORTS_A_PAGE + 1 }, (_, index) => ({
      ...{ deskId: other.deskId, number: `S-${index}`, kind: 'set' as const },
      ...{ title: `Set ${index}`, language: 'en', direction: 'ltr' as const },
    }))
    await db().report.createMany({ data })
    const first = await reports(other, { after: null })
    expect([first.reports.length, first.all]).toEqual([REPORTS_A_PAGE, REPORTS_A_PAGE + 1])
    const second = await reports(other, { after: first.next })
    expect(second).toMatchObject({ all: REPORTS_A_PAGE + 1, next: null })
    expect(second.reports).toHaveLength(1)
  })

  test('shows another desk nothing, and who asks for what cannot be an id the first page', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    expect(await reports(stranger, { after: null })).toEqual({ reports: [], all: 0, next: null })
    expect((await reports(editor, { after: "1' OR '1" })).reports).toHaveLength(4)
  })
})
