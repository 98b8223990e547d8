import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { galley } from './galley.query'
import { markPassage } from './mark-passage.command'
import { markPassageInput } from './mark-passage.input'
import { withdrawMark } from './withdraw-mark.command'

let desk: TestDesk
let viewer: Actor
let reviewer: Actor
let other: Actor
let editor: Actor
let stranger: Actor
let article: TestArticle
let passageId: string

beforeEach(async () => {
  desk = await aDesk()
  viewer = await aPerson(desk, 'viewer')
  reviewer = await aPerson(desk, 'reviewer')
  other = await aPerson(desk, 'reviewer', 'Leila Nassar')
  editor = await aPerson(desk, 'editor')
  stranger = await aPerson(await aDesk(), 'admin')
  article = await anArticle(editor)
  const read = await galley(reviewer, article.articleId)
  passageId = read.passages.find(({ start }) => read.text.slice(start).startsWith('Some people will miss'))?.id ?? ''
})

const opinion = () =>
  markPassageInput.parse({ passageId, kind: 'opinion', reason: 'Nobody can measure who misses a view.' })

describe('marking a passage', () => {
  test('it is marked, in the galley and in the log', async () => {
    await markPassage(reviewer, opinion())
    const { marks } = await galley(viewer, article.articleId)
    expect(marks).toMatchObject([{ passageId, kind: 'opinion', author: 'Ines Duarte' }])
    const [event] = await db().event.findMany({ where: { kind: 'passage.marked' }, orderBy: { id: 'desc' }, take: 1 })
    expect(event).toMatchObject({ actorId: reviewer.userId, articleId: article.articleId })
  })

  test('a second mark is refused, and of two at once one stands', async () => {
    const both = await Promise.allSettled([markPassage(reviewer, opinion()), markPassage(editor, opinion())])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(markPassage(reviewer, opinion())).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test.each([
    ['a viewer', () => viewer, 'not-allowed'],
    ['a person of another desk', () => stranger, 'not-found'],
  ] as const)('%s is refused', async (_who, person, kind) => {
    await expect(markPassage(person(), opinion())).rejects.toMatchObject({ kind })
  })

  test('a mark is withdrawn by who set it or an editor, not by another reviewer; it can be set again', async () => {
    await markPassage(reviewer, opinion())
    await expect(withdrawMark(other, { passageId })).rejects.toMatchObject({ kind: 'not-allowed' })
    await withdrawMark(reviewer, { passageId })
    expect((await galley(viewer, article.articleId)).marks).toEqual([])
    await expect(withdrawMark(reviewer, { passageId })).rejects.toMatchObject({ kind: 'wrong-state' })
    await markPassage(other, opinion())
    await withdrawMark(editor, { passageId })
    expect(await db().mark.count({ where: { passageId } })).toBe(2)
  })
})

describe('the galley', () => {
  test('gives the text, its passages in order, and its claims with their quotes', async () => {
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: '2.3 million euros' })
    const read = await galley(viewer, article.articleId)
    expect(read.passages.map(({ number }) => number)).toEqual(read.passages.map((_, index) => index + 1))
    const [claim] = read.claims
    const [quote] = claim?.quotes ?? []
    expect(read.text.slice(quote?.start, quote?.end)).toBe('2.3 million euros')
    expect(claim?.rating?.label).toBe('Accurate')
    expect(read.can).toEqual({ record: false, mark: false, withdrawMarks: 'none' })
  })

  test('is not found from another desk', async () => {
    await expect(galley(stranger, article.articleId)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
