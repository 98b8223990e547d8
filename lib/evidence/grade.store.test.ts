import pg from 'pg'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { db } from '@/lib/db/client'
import { noteDamaged } from '@/lib/files/stored-file.store'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource, type TestArticle } from '@/lib/testing/builders'
import { attachEvidence } from './attach-evidence.command'
import { attachEvidenceInput } from './attach-evidence.input'
import { gradesOf } from './grade.store'

const QUOTE = 'The inspectors counted 14 bolts with cracks.'
const PAGE = `Inspection of the harbour bridge. ${QUOTE} The north tower was closed on the same day.`
const ADDRESS = 'https://harbour-post.example/news/bridge-closed-for-a-year'

let ruth: Actor
let article: TestArticle

beforeAll(async () => {
  ruth = await aPerson(await aDesk(), 'editor')
  article = await anArticle(ruth, { url: ADDRESS })
})

const claim = () => anOpenClaim(ruth, article, '14 cracked bolts')
const attach = (claimId: string, sourceId: string, more: Record<string, string> = {}) =>
  attachEvidence(ruth, attachEvidenceInput.parse({ claimId, sourceId, stance: 'supports', quote: QUOTE, ...more }))
const gradeOf = async (claimId: string, actor = ruth) => (await gradesOf(db(), actor, [claimId])).get(claimId)
const blockersOf = async (claimId: string) =>
  (await gradeOf(claimId))?.blockers.map(({ kind, evidence }) => [kind, evidence])

describe('grades as the database knows them', () => {
  test('a document in hand; damaged bytes take it back', async () => {
    const { id } = await claim()
    const source = await aSource(ruth)
    const { sha256 } = await aSnapshot(ruth, source.id, `${PAGE} Copy one.`)
    await attach(id, source.id)
    expect(await gradeOf(id)).toEqual({
      grade: 'A',
      reasons: ['E-1 is a primary document, and in hand: its quote is found in the kept copy.'],
      blockers: [],
    })
    await db().$transaction((tx) => noteDamaged(tx, sha256))
    expect(await gradeOf(id)).toMatchObject({ grade: 'D', blockers: [{ kind: 'snapshot-damaged', evidence: [1] }] })
  })

  test('an origin two steps back that is the article makes it circular, under whatever address it is known', async () => {
    const { id } = await claim()
    const ours = await aSource(ruth, { kind: 'news_report', title: 'Ours' })
    await aSnapshot(ruth, ours.id, 'Moved.', {
      answer: { url: 'https://short.example/x1', finalUrl: `${ADDRESS}?utm_source=x` },
    })
    const between = await aSource(ruth, { kind: 'news_report', publisher: 'Daily Tide', derivesFromId: ours.id })
    const last = await aSource(ruth, { kind: 'news_report', publisher: 'Evening Tide', derivesFromId: between.id })
    await aSnapshot(ruth, last.id, PAGE)
    await attach(id, last.id)
    expect(await gradeOf(id)).toMatchObject({
      grade: 'D',
      blockers: [{ kind: 'circular-source', sentence: 'E-1 has it from the article.', evidence: [1] }],
    })
  })

  test('the words of the article, edited, are the article', async () => {
    const { id } = await claim()
    const copy = await aSource(ruth, { kind: 'news_report', publisher: 'Daily Tide' })
    await aSnapshot(ruth, copy.id, article.text.replace('Nobody was hurt.', 'No one was hurt.'))
    await attach(id, copy.id, { quote: 'We counted 14 bolts, and all of them were on the north tower' })
    expect((await gradeOf(id))?.blockers).toMatchObject([
      { kind: 'circular-source', sentence: 'E-1 has the same words as the article.' },
    ])
  })

  test.each([
    ['by its address', `As reported at ${ADDRESS.replace('https://', 'www.')} this week. ${PAGE}`],
    ['by its headline', `“HARBOUR BRIDGE CLOSED FOR A YEAR”, wrote the paper. ${PAGE}`],
  ])('a source cites the article %s', async (_how, text) => {
    const { id } = await claim()
    const source = await aSource(ruth, { kind: 'news_report', publisher: 'Daily Tide' })
    await aSnapshot(ruth, source.id, text)
    await attach(id, source.id)
    expect((await gradeOf(id))?.blockers).toMatchObject([
      { kind: 'circular-source', sentence: 'E-1 cites the article.' },
    ])
  })

  test('two reports of one origin are one, two of their own are two; facts of the claim count', async () => {
    const { id } = await claim()
    const wire = await aSource(ruth, { kind: 'wire', publisher: 'Coast Wire' })
    const origin = { kind: 'news_report', derivesFromId: wire.id, publishedOn: '2024-03-01' }
    const [one, two] = [
      await aSource(ruth, { ...origin, publisher: 'Daily Tide' }),
      await aSource(ruth, { ...origin, publisher: 'Evening Tide' }),
    ]
    for (const source of [one, two]) await aSnapshot(ruth, source.id, `${PAGE} ${source.id}`)
    await attach(id, one.id)
    await attach(id, two.id)
    const facts = {
      claimId: id,
      version: 2,
      statement: 'Engineers found 14 bolts.',
      kind: 'quantity',
      priority: 'normal',
    }
    const { version } = await db().claim.findUniqueOrThrow({ where: { id }, select: { version: true } })
    await editClaim(ruth, editClaimInput.parse({ ...facts, version, accuses: 'yes', happenedOn: '2024-03-04' }))
    expect((await gradeOf(id))?.grade).toBe('D')
    expect(await blockersOf(id)).toEqual([
      ['sources-older-than-event', []],
      ['single-source-accusation', []],
    ])
    const third = await aSource(ruth, { kind: 'news_report', publisher: 'Inland Review', publishedOn: '2024-03-06' })
    await aSnapshot(
      ruth,
      third.id,
      `Ships wait outside since a lifting span was shut for safety. ${QUOTE} Nobody knows yet for how long.`,
    )
    await attach(id, third.id)
    expect(await gradeOf(id)).toMatchObject({ grade: 'C', blockers: [] })
  })

  test('a newer copy without the quote, a page that changed, one that is gone; a check older than the copy is over', async () => {
    const { id } = await claim()
    const source = await aSource(ruth)
    await aSnapshot(ruth, source.id, `${PAGE} First.`)
    await attach(id, source.id)
    await aSnapshot(ruth, source.id, `${PAGE} Second.`)
    expect(await blockersOf(id)).toEqual([])
    const check = (checkedAt: Date, checkOutcome: 'changed' | 'gone') =>
      db().source.update({ where: { id: source.id }, data: { checkedAt, checkOutcome } })
    await check(new Date(Date.now() + 60_000), 'changed')
    expect(await blockersOf(id)).toEqual([['snapshot-changed', [1]]])
    await check(new Date('2020-01-01'), 'gone')
    expect(await blockersOf(id)).toEqual([])
    await aSnapshot(ruth, source.id, PAGE.replace('14', '15'))
    expect((await gradeOf(id))?.blockers).toMatchObject([
      { kind: 'snapshot-changed', sentence: 'E-1 was captured again, and the newer copy no longer holds its quote.' },
    ])
  })

  test('evidence withdrawn is not weighed; without any there is no grade', async () => {
    const { id } = await claim()
    const source = await aSource(ruth)
    const { id: evidenceId } = await attach(id, source.id)
    await db().evidence.update({
      where: { id: evidenceId },
      data: { withdrawnAt: new Date(), withdrawnReason: 'Wrong.' },
    })
    expect(await gradeOf(id)).toEqual({ grade: null, reasons: [], blockers: [] })
  })

  test('sources that were made to have it from each other end', async () => {
    const { id } = await claim()
    const [one, two] = [await aSource(ruth), await aSource(ruth)]
    await db().source.update({ where: { id: one.id }, data: { derivesFromId: two.id } })
    await db().source.update({ where: { id: two.id }, data: { derivesFromId: one.id } })
    await attach(id, one.id)
    expect(await blockersOf(id)).toContainEqual(['circular-source', [1]])
  })

  test('another desk has no grade of ours, nor ours an origin there', async () => {
    const { id } = await claim()
    const stranger = await aPerson(await aDesk(), 'admin')
    const [theirs, source] = [await aSource(stranger, { kind: 'news_report', url: ADDRESS }), await aSource(ruth)]
    await db().source.update({ where: { id: source.id }, data: { derivesFromId: theirs.id } })
    await attach(id, source.id)
    expect(await gradeOf(id)).toMatchObject({ grade: 'B', blockers: [{ kind: 'quote-not-found' }] })
    expect(await gradeOf(id, stranger)).toBeUndefined()
    expect((await gradesOf(db(), ruth, ['00000000-0000-7000-8000-000000000000'])).size).toBe(0)
    expect((await gradesOf(db(), ruth, [])).size).toBe(0)
  })

  test('as many statements for six claims as for one', async () => {
    const ids: string[] = []
    for (let nth = 0; nth < 6; nth += 1) {
      const { id } = await claim()
      const source = await aSource(ruth)
      await aSnapshot(ruth, source.id, `${PAGE} Number ${nth}.`)
      await attach(id, source.id)
      ids.push(id)
    }
    const count = async (claimIds: string[]) => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      await gradesOf(db(), ruth, claimIds)
      const statements = asked.mock.calls.length
      asked.mockRestore()
      return statements
    }
    const one = await count(ids.slice(0, 1))
    expect(one).toBeGreaterThan(4)
    expect(await count(ids)).toBe(one)
    expect((await gradesOf(db(), ruth, ids)).size).toBe(6)
  })
})
