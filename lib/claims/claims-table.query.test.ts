import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { type ClaimsFilter, NO_FILTER } from './claims-filter'
import { claimsTable } from './claims-table.query'

let desk: TestDesk
let reviewer: Actor
let editor: Actor
let stranger: Actor
let article: TestArticle

beforeAll(async () => {
  desk = await aDesk()
  reviewer = await aPerson(desk, 'reviewer')
  editor = await aPerson(desk, 'editor')
  stranger = await aPerson(await aDesk(), 'admin')
  article = await anArticle(editor)
  const people = { reviewer, editor }
  await aClaim(desk, people, article, { status: 'open', words: 'oldest lifting bridge' })
  await aClaim(desk, people, article, { status: 'checking', words: '2.3 million euros' })
  await aClaim(desk, people, article, { status: 'settled', words: '14 cracked bolts', rating: 'Mostly accurate' })
  await aClaim(desk, people, article, { status: 'disputed', words: '6,000 passengers' })
  await aClaim(desk, people, article, { status: 'dropped', words: 'Nobody was hurt' })
  await anOpenClaim(reviewer, article, 'all of them were on the north tower', {
    statement: 'All cracked bolts were 100% on the north_tower.',
    claimant: 'Mara Quist',
    assigneeId: reviewer.userId,
  })
})

const found = async (change: Partial<ClaimsFilter>) => {
  const { rows } = await claimsTable(reviewer, { ...NO_FILTER, sort: [{ by: 'number', descending: 'no' }], ...change })
  return rows.map(({ number }) => number)
}

describe('the claims table', () => {
  test.each<[string, () => Partial<ClaimsFilter>, number[]]>([
    ['all claims of the desk', () => ({}), [1, 2, 3, 4, 5, 6]],
    ['by status', () => ({ status: ['open'] }), [1, 6]],
    ['by several statuses', () => ({ status: ['settled', 'dropped'] }), [3, 5]],
    ['by rating', () => ({ rating: [desk.ratings['Mostly accurate']] }), [3]],
    ['without a rating', () => ({ rating: ['none'] }), [1, 2, 4, 5, 6]],
    ['by person', () => ({ assignee: [reviewer.userId] }), [6]],
    ['by nobody', () => ({ assignee: ['nobody'] }), [1, 2, 3, 4, 5]],
    ['by person or nobody', () => ({ assignee: ['nobody', reviewer.userId] }), [1, 2, 3, 4, 5, 6]],
    ['by article', () => ({ article: [article.articleId] }), [1, 2, 3, 4, 5, 6]],
    ['what blocks sign-off', () => ({ only: 'blocking' }), [1, 2, 4, 6]],
    ['what is disputed', () => ({ only: 'to-adjudicate' }), [4]],
    ['what has no evidence', () => ({ only: 'without-evidence' }), [1, 6]],
    ['nothing is late without a date', () => ({ only: 'late' }), []],
    ['nor due in any month', () => ({ due: '2024-03' }), []],
    ['filters hold together', () => ({ status: ['open'], assignee: ['nobody'] }), [1]],
  ])('finds %s', async (_what, change, numbers) => {
    expect(await found(change())).toEqual(numbers)
  })

  test('a row says all that the table shows', async () => {
    const { rows } = await claimsTable(reviewer, { ...NO_FILTER, status: ['settled'] })
    expect(rows[0]).toMatchObject({
      number: 3,
      version: expect.any(Number),
      quote: '14 cracked bolts',
      article: 'Harbour bridge closed for a year',
      status: 'settled',
      rating: { label: 'Mostly accurate', shape: 'mostly', colour: 'mostly' },
      evidence: 1,
      sources: 1,
      blockers: [],
      tags: [],
      assignee: null,
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
  })

  test('views are counted over the whole desk, whatever the filter', async () => {
    const { counts, found: shown } = await claimsTable(reviewer, { ...NO_FILTER, status: ['open'] })
    expect(shown).toEqual({ count: 2, more: 'no' })
    const counted = Object.entries(counts).map(([view, { count }]) => [view, count])
    const all = { all: 6, mine: 1, blocking: 4, toAdjudicate: 1, late: 0, withoutEvidence: 2 }
    expect(Object.fromEntries(counted)).toEqual(all)
  })

  test.each([
    ['a viewer', 'viewer', { assign: false, take: false, report: false }],
    ['a reviewer', 'reviewer', { assign: true, take: true, report: false }],
    ['an editor', 'editor', { assign: true, take: true, report: true }],
  ] as const)('what %s can do with them', async (_who, role, can) => {
    expect((await claimsTable({ ...reviewer, role }, NO_FILTER)).can).toMatchObject(can)
  })

  test('a person of another desk sees nothing of it', async () => {
    const filter = { ...NO_FILTER, article: [article.articleId] }
    const { rows, counts, people } = await claimsTable(stranger, filter)
    expect(rows).toEqual([])
    expect(counts.all.count).toBe(0)
    expect(people.map(({ id }) => id)).toEqual([stranger.userId])
  })
})
