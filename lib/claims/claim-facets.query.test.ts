import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestDesk } from '@/lib/testing/builders'
import { COUNTED_TO } from './capped-count'
import { claimFacet, type FacetField } from './claim-facets.query'
import { type ClaimsFilter, NO_FILTER } from './claims-filter'
import { countClaims, viewCounts } from './view-counts.query'

let desk: TestDesk
let editor: Actor
let articleId: string

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor', 'Ines Duarte')
  const reviewer = await aPerson(desk, 'reviewer')
  const article = await anArticle(editor)
  articleId = article.articleId
  const settled = await aClaim(desk, { reviewer, editor }, article, { status: 'settled', rating: 'False' })
  await aClaim(desk, { reviewer, editor }, article, { status: 'dropped', words: 'Nobody was hurt' })
  const open = await anOpenClaim(reviewer, article, '2.3 million euros', {
    claimant: 'Mara Quist',
    assigneeId: editor.userId,
  })
  const tag = await db().tag.create({ data: { deskId: desk.id, name: 'bridges' } })
  const tagged = [settled, open].map(({ id }) => ({ deskId: desk.id, claimId: id, tagId: tag.id }))
  await db().claimTag.createMany({ data: tagged })
  await db().claim.update({ where: { id: open.id }, data: { blockers: ['circular-source'], dueAt: new Date(0) } })
})

/** What is counted at all, by its label. */
async function counts(field: FacetField, change: Partial<ClaimsFilter> = {}, who = editor) {
  const { values } = await claimFacet(who, { ...NO_FILTER, ...change }, field)
  return Object.fromEntries(values.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]))
}

describe('the counts beside the values of a filter', () => {
  test.each<[FacetField, Record<string, number>]>([
    ['status', { Open: 1, Settled: 1, Dropped: 1 }],
    ['rating', { False: 1, 'No rating': 2 }],
    ['assignee', { 'Ines Duarte': 1, Nobody: 2 }],
    ['article', { 'Harbour bridge closed for a year': 3 }],
    ['grade', { 'No grade': 3 }],
    ['blocker', { 'Any blocker': 1, 'Circular source': 1, 'No blocker': 2 }],
    ['tag', { bridges: 2 }],
    ['claimant', { 'Mara Quist': 1 }],
    ['due', { Late: 1, 'No date': 2 }],
  ])('of %s', async (field, expected) => {
    expect(await counts(field)).toEqual(expected)
  })

  test('are of what the other fields find, and not of the field itself', async () => {
    expect(await counts('status', { status: ['open'], assignee: ['nobody'] })).toEqual({ Settled: 1, Dropped: 1 })
    expect(await counts('tag', { status: ['settled'] })).toEqual({ bridges: 1 })
  })

  test('are of those looked for by words of their name, of the own desk alone, also where none is found', async () => {
    const named = async (who: Actor, field: FacetField, words: string) => {
      const { values } = await claimFacet(who, NO_FILTER, field, { named: words })
      return Object.fromEntries(values.map(({ label, count }) => [label, count]))
    }
    expect(await named(editor, 'claimant', 'quist mara')).toEqual({ 'Mara Quist': 1 })
    expect((await claimFacet(editor, NO_FILTER, 'assignee', { named: 'ines' })).values).toContainEqual(
      expect.objectContaining({ value: editor.userId, label: 'Ines Duarte', count: 1 }),
    )
    expect(await named(editor, 'article', '100%')).toEqual({})
    expect(await named(await aPerson(await aDesk(), 'editor'), 'claimant', 'quist')).toEqual({})
    expect(await named(editor, 'status', 'open')).toMatchObject({ Open: 1 })
  })

  test('of words name every word, in their order', async () => {
    const { values } = await claimFacet(editor, NO_FILTER, 'priority')
    expect(values.map(({ value }) => value)).toEqual(['low', 'normal', 'high'])
  })

  test('are none for a person of another desk', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    for (const field of ['status', 'article', 'tag', 'claimant'] as const)
      expect(await counts(field, {}, stranger)).toEqual({})
    expect((await viewCounts(stranger)).all).toEqual({ count: 0, more: 'no' })
  })

  test('and those of the views go as far as a thousand, rare ones to the last', async () => {
    const many = 10_050
    await db().$executeRaw`
      INSERT INTO "claim" (id, desk_id, article_id, number, statement, kind, created_by_id, priority)
      SELECT gen_random_uuid(), ${desk.id}::uuid, ${articleId}::uuid, 1000 + n, 'Claim ' || n, 'date', ${editor.userId}::uuid,
        (CASE WHEN n <= 7 THEN 'low' WHEN n <= 1500 THEN 'high' ELSE 'normal' END)::"Priority"
      FROM generate_series(1, ${many}::int) AS n`
    await db()
      .$executeRaw`UPDATE "claim" SET updated_at = '2000-01-01' WHERE desk_id = ${desk.id}::uuid AND priority = 'low'`
    const { values } = await claimFacet(editor, NO_FILTER, 'priority')
    expect(values.map(({ count, more }) => [count, more])).toEqual([
      [7, 'no'],
      [COUNTED_TO, 'yes'],
      [COUNTED_TO, 'yes'],
    ])
    expect(await countClaims(editor, { ...NO_FILTER, priority: ['low'] })).toEqual({ count: 7, more: 'no' })
    expect(await viewCounts(editor)).toMatchObject({
      all: { count: COUNTED_TO, more: 'yes' },
      mine: { count: 1, more: 'no' },
      late: { count: 1, more: 'no' },
    })
  })
})
