import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { CLAIM_SORTS, type ClaimsFilter, NO_FILTER } from './claims-filter'
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
  const { rows } = await claimsTable(reviewer, { ...NO_FILTER, sort: 'number', descending: 'no', ...change })
  return rows.map(({ number }) => number)
}

describe('the claims table', () => {
  test.each<[string, () => Partial<ClaimsFilter>, number[]]>([
    ['all claims of the desk', () => ({}), [1, 2, 3, 4, 5, 6]],
    ['by status', () => ({ status: ['open'] }), [1, 6]],
    ['by several statuses', () => ({ status: ['settled', 'dropped'] }), [3, 5]],
    ['by rating', () => ({ rating: desk.ratings['Mostly accurate'] }), [3]],
    ['by person', () => ({ assignee: reviewer.userId }), [6]],
    ['by nobody', () => ({ assignee: 'nobody' }), [1, 2, 3, 4, 5]],
    ['by article', () => ({ article: article.articleId }), [1, 2, 3, 4, 5, 6]],
    ['what blocks sign-off', () => ({ only: 'blocking' }), [1, 2, 4, 6]],
    ['what is disputed', () => ({ only: 'to-adjudicate' }), [4]],
    ['what has no evidence', () => ({ only: 'without-evidence' }), [1, 6]],
    ['nothing is late without a date', () => ({ only: 'late' }), []],
    ['words of a quote', () => ({ search: 'million' }), [2]],
    ['words of a claimant, in any case', () => ({ search: 'mara QUIST' }), [6]],
    ['a number', () => ({ search: 'C-4' }), [4]],
    ['every word must be there', () => ({ search: 'million bolts' }), []],
    ['a per cent sign is a sign, not a wildcard', () => ({ search: '100%' }), [6]],
    ['an underline is an underline', () => ({ search: 'north_tower' }), [6]],
    ['a quote that would end the statement', () => ({ search: "' OR 1=1 --" }), []],
    ['filters hold together', () => ({ status: ['open'], assignee: 'nobody' }), [1]],
  ])('finds %s', async (_what, change, numbers) => {
    expect(await found(change())).toEqual(numbers)
  })

  test.each(CLAIM_SORTS)('sorts by %s both ways and loses no row', async (sort) => {
    for (const descending of ['yes', 'no'] as const) {
      expect((await found({ sort, descending })).sort()).toEqual([1, 2, 3, 4, 5, 6])
    }
  })

  test('a row says all that the table shows', async () => {
    const { rows } = await claimsTable(reviewer, { ...NO_FILTER, status: ['settled'] })
    expect(rows[0]).toMatchObject({
      number: 3,
      quote: '14 cracked bolts',
      article: 'Harbour bridge closed for a year',
      status: 'settled',
      rating: { label: 'Mostly accurate', shape: 'mostly', colour: 'mostly' },
      evidence: 1,
      sources: 1,
      assignee: null,
    })
  })

  test('views are counted over the whole desk, whatever the filter', async () => {
    const { counts, found: shown } = await claimsTable(reviewer, { ...NO_FILTER, status: ['open'] })
    expect(shown).toBe(2)
    expect(counts).toEqual({ all: 6, mine: 1, blocking: 4, toAdjudicate: 1, late: 0, withoutEvidence: 2 })
  })

  test.each([
    ['a viewer', 'viewer', { assign: false, take: false, report: false }],
    ['a reviewer', 'reviewer', { assign: true, take: true, report: false }],
    ['an editor', 'editor', { assign: true, take: true, report: true }],
  ] as const)('what %s can do with them', async (_who, role, can) => {
    expect((await claimsTable({ ...reviewer, role }, NO_FILTER)).can).toEqual(can)
  })

  test('a page beyond the last is empty', async () => {
    expect(await found({ page: 2 })).toEqual([])
  })

  test('a person of another desk sees nothing of it', async () => {
    const { rows, counts, articles, people } = await claimsTable(stranger, { ...NO_FILTER, article: article.articleId })
    expect(rows).toEqual([])
    expect(counts.all).toBe(0)
    expect(articles).toEqual([])
    expect(people.map(({ id }) => id)).toEqual([stranger.userId])
  })
})
