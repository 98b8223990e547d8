import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { addComment } from '@/lib/comments/add-comment.command'
import { db } from '@/lib/db/client'
import { workAsApp } from '@/lib/testing/as-app'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { beginSetReport } from './begin-set-report.command'
import { changeSetReport } from './change-set-report.command'
import { chooseSetClaims } from './choose-set-claims.command'
import { editionContent } from './edition'
import { sealEdition } from './edition-seal'
import { publishSetEdition } from './publish-set-edition.command'
import {
  beginSetReportInput,
  changeSetReportInput,
  chooseSetClaimsInput,
  publishSetEditionInput,
} from './set-report.input'

let desk: TestDesk
let editor: Actor
let reviewer: Actor
let older: TestArticle
let newer: TestArticle
const REASON = 'The month ends today; the rest follows tomorrow.'

beforeAll(async () => {
  await workAsApp()
  desk = await aDesk()
  // Here evidence is good enough as it is.
  await db().desk.update({ where: { id: desk.id }, data: { stoppingBlockers: [] } })
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  older = await anArticle(editor)
  newer = await anArticle(editor, {
    text: 'أغلق الجسر. The bridge has 14 cracked bolts.',
    language: 'ar',
    direction: 'rtl',
  })
})

const FACTS = { title: 'Bridges in March', introduction: 'What was said of bridges.', language: 'en' }
const begin = (claimIds: string[], more: Record<string, unknown> = {}, who = editor) =>
  beginSetReport(who, beginSetReportInput.parse({ ...FACTS, claimIds, ...more }))
const choose = (reportId: string, version: number, more: Record<string, unknown>, who = editor) =>
  chooseSetClaims(who, chooseSetClaimsInput.parse({ reportId, version, ...more }))
const publish = (reportId: string, more: Record<string, unknown> = {}, who = editor) =>
  publishSetEdition(who, publishSetEditionInput.parse({ reportId, ...more }))
const settled = (article: TestArticle) => aClaim(desk, { reviewer, editor }, article, { status: 'settled' })
const open = (article: TestArticle) => anOpenClaim(reviewer, article, '14 cracked bolts')

async function frozen(reportId: string, number: number) {
  const { content, sha256, versionId } = await db().edition.findUniqueOrThrow({
    where: { reportId_number: { reportId, number } },
  })
  return { content: editionContent.parse(content), sha256, versionId }
}

async function lastEvent(kind: string) {
  const { data } = await db().event.findFirstOrThrow({ where: { deskId: desk.id, kind }, orderBy: { id: 'desc' } })
  return data
}

describe('a report on chosen claims', () => {
  test('is begun under the next number of the desk, and the log says so', async () => {
    const [a, b] = [await open(older), await settled(newer)]
    const begun = await begin([a.id, b.id, a.id])
    expect(begun).toMatchObject({ number: expect.stringMatching(/^FD-\d{4}-\d{3}$/), claims: 2 })
    expect(await lastEvent('report.begun')).toEqual({ report: begun.number, title: FACTS.title, claims: 2 })
    const next = await begin([a.id], { title: 'Another', language: 'ar' })
    expect(Number(next.number.slice(-3))).toBe(Number(begun.number.slice(-3)) + 1)
    const row = await db().report.findUniqueOrThrow({ where: { id: next.reportId } })
    expect(row).toMatchObject({ kind: 'set', language: 'ar', direction: 'rtl', begunById: editor.userId })
  })

  test('is on all claims a filter finds now, and on none recorded later', async () => {
    const article = await anArticle(editor)
    const chosen = [await open(article), await open(article)]
    const { reportId, claims } = await begin([], { matching: `article=${article.articleId}&sort=number&page=7` })
    expect(claims).toBe(2)
    await open(article)
    const rows = await db().reportClaim.findMany({ where: { reportId }, orderBy: { claimId: 'asc' } })
    expect(rows.map(({ claimId }) => claimId)).toEqual(chosen.map(({ id }) => id))
  })

  test.each([
    ['nothing is chosen', {}, /^Choose which claims it is on/],
    ['the filter would find every claim of the desk', { matching: 'sort=number' }, /^Choose which claims it is on/],
    ['it has no title', { title: ' ', matching: 'q=bolts' }, /^The title is missing/],
    ['its language is none', { language: 'no such language', matching: 'q=bolts' }, /^The language is a code/],
  ])('is not begun when %s', (_why, more, sentence) => {
    const parsed = beginSetReportInput.safeParse({ ...FACTS, ...more })
    expect(parsed.error?.issues[0]?.message).toMatch(sentence)
  })

  test('is not begun when the filter finds nothing', async () => {
    const refused = begin([], { matching: 'q=words+that+nobody+wrote' })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', issues: { matching: [expect.any(String)] } })
  })
})

describe('what it is called and says first', () => {
  test('is changed, and what was before is in the log', async () => {
    const { reportId } = await begin([(await open(older)).id])
    const changed = { ...FACTS, reportId, version: 1, title: 'Bridges in April', introduction: '' }
    expect(await changeSetReport(editor, changeSetReportInput.parse(changed))).toEqual({ reportId, version: 2 })
    expect(await lastEvent('report.changed')).toMatchObject({
      before: { title: FACTS.title, introduction: FACTS.introduction },
      after: { title: 'Bridges in April', introduction: null },
    })
  })

  test('is kept from somebody who did not see it as it stands, who is shown it', async () => {
    const { reportId } = await begin([(await open(older)).id])
    const changed = { ...FACTS, reportId, version: 1, title: 'Mine' }
    await changeSetReport(editor, changeSetReportInput.parse(changed))
    const late = changeSetReport(editor, changeSetReportInput.parse({ ...changed, title: 'Late' }))
    await expect(late).rejects.toMatchObject({ kind: 'conflict', conflict: { version: 2, theirs: { title: 'Mine' } } })
  })
})

describe('its claims', () => {
  test('are added and taken out; what changes nothing gives no new version', async () => {
    const [a, b, c] = [await open(older), await open(older), await open(newer)]
    const { reportId } = await begin([a.id, b.id])
    const chosen = await choose(reportId, 1, { add: [c.id], takeOut: [a.id] })
    expect(chosen).toEqual({ reportId, version: 2, added: 1, takenOut: 1, claims: 2 })
    expect(await choose(reportId, 2, { add: [c.id] })).toMatchObject({ version: 2, added: 0 })
    await expect(choose(reportId, 1, { add: [a.id] })).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('are one at least', async () => {
    const claim = await open(older)
    const { reportId } = await begin([claim.id])
    await expect(choose(reportId, 1, { takeOut: [claim.id] })).rejects.toMatchObject({ kind: 'invalid' })
    expect(await db().reportClaim.count({ where: { reportId } })).toBe(1)
  })

  test('are 2,000 at most, by whatever way they come', async () => {
    const article = await anArticle(editor)
    const like = await db().claim.findUniqueOrThrow({ where: { id: (await open(article)).id } })
    const { id: _id, ...facts } = like
    await db().claim.createMany({
      data: Array.from({ length: 1_999 }, (_, index) => ({ ...facts, number: 10 + index })),
    })
    const matching = `article=${article.articleId}`
    const { reportId, claims } = await begin([], { matching })
    expect(claims).toBe(2_000)
    const one = await open(older)
    const refused = { kind: 'invalid', message: expect.stringContaining('2,000') }
    await expect(choose(reportId, 1, { add: [one.id] })).rejects.toMatchObject(refused)
    await expect(begin([one.id], { matching })).rejects.toMatchObject(refused)
    const published = await publish(reportId, { blockersReason: REASON })
    expect((await frozen(reportId, published.edition)).content.totals.claims).toBe(2_000)
  }, 60_000)
})

describe('an edition of it', () => {
  test('freezes claims of two articles, numbered in this report, under its own hash and without a version', async () => {
    const [first, second] = [await settled(newer), await settled(older)]
    const { reportId, number } = await begin([first.id, second.id])
    expect(await publish(reportId)).toEqual({ reportId, number, edition: 1, blockers: 0 })
    const { content, sha256, versionId } = await frozen(reportId, 1)
    expect(versionId).toBeNull()
    expect(sealEdition(content).sha256).toBe(sha256)
    expect(content.report).toMatchObject({ number, edition: 1, by: editor.name })
    expect(content.article).toMatchObject({ id: reportId, version: 0, title: FACTS.title, text: '' })
    expect(content.set?.introduction).toBe(FACTS.introduction)
    expect(content.set?.articles.map(({ id }) => id)).toEqual([older.articleId, newer.articleId])
    expect(content.claims.map(({ id, number, from }) => ({ id, number, from }))).toEqual([
      { id: second.id, number: 1, from: { article: 1, number: second.number } },
      { id: first.id, number: 2, from: { article: 2, number: first.number } },
    ])
    const start = newer.text.indexOf('14 cracked bolts')
    expect(content.claims[1]?.quotes).toMatchObject([{ exact: '14 cracked bolts', start, passages: [2] }])
    expect(content.totals).toMatchObject({ claims: 2, evidence: 2, sources: 2, openItems: 0 })
    expect(content.signedOff).toMatchObject({ by: editor.name })
    expect(await lastEvent('edition.published')).toMatchObject({ report: number, edition: 1, claims: 2 })
    expect(await db().signOff.count({ where: { articleId: newer.articleId } })).toBe(0)
  })

  test('asks for a reason while one of its claims is open, whatever else its article lacks', async () => {
    const [good, bad] = [await settled(older), await open(older)]
    const fine = await begin([good.id])
    expect(await publish(fine.reportId)).toMatchObject({ blockers: 0 })
    const { reportId } = await begin([good.id, bad.id])
    await expect(publish(reportId)).rejects.toMatchObject({ issues: { blockersReason: [expect.any(String)] } })
    await publish(reportId, { blockersReason: REASON })
    const { content } = await frozen(reportId, 1)
    expect(content.report.blockersReason).toBe(REASON)
    expect(content.blockers.map(({ sentence }) => sentence)).toEqual([
      `C-${content.claims.find(({ id }) => id === bad.id)?.number} is open: nobody has begun to check it.`,
    ])
  })

  test('that follows another says why and what is new; claims keep their numbers', async () => {
    const [a, b, c] = [await settled(older), await settled(newer), await settled(older)]
    const { reportId } = await begin([a.id, b.id])
    await publish(reportId)
    await choose(reportId, 1, { add: [c.id], takeOut: [a.id] })
    await expect(publish(reportId, { afterEdition: '1' })).rejects.toMatchObject({
      issues: { again: [expect.any(String)] },
    })
    await publish(reportId, { afterEdition: '1', again: 'A claim came in, another went out.' })
    const { content } = await frozen(reportId, 2)
    expect(content.claims.map(({ id, number }) => [id, number])).toEqual([
      [c.id, 3],
      [b.id, 2],
    ])
    expect(content.changes?.map(({ kind, claim }) => [kind, claim?.id])).toEqual(
      expect.arrayContaining([
        ['claim-added', c.id],
        ['claim-removed', a.id],
      ]),
    )
    expect((await frozen(reportId, 1)).content.claims).toHaveLength(2)
  })

  test('holds no verdict that is sealed', async () => {
    const sealing = await aDesk({ verdictsNeeded: 2 })
    await db().desk.update({ where: { id: sealing.id }, data: { sealVerdicts: true } })
    const people = { reviewer: await aPerson(sealing, 'reviewer'), editor: await aPerson(sealing, 'editor') }
    const article = await anArticle(people.editor)
    const waits = await aClaim(sealing, people, article, { status: 'second_look', rating: 'Misleading' })
    await db().rating.update({ where: { id: sealing.ratings.Misleading }, data: { retiredAt: new Date() } })
    const { reportId } = await begin([waits.id], {}, people.editor)
    await publish(reportId, { blockersReason: REASON }, people.editor)
    const { content } = await frozen(reportId, 1)
    expect(content.claims[0]).toMatchObject({ rating: null, rationale: null, verdicts: [], adjudication: null })
    expect(JSON.stringify(content)).not.toContain('Misleading')
    expect(JSON.stringify(content)).not.toContain('The report says so.')
  })

  test('freezes what was said of its claims, the rules and the look of the desk', async () => {
    const [claim, other] = [await settled(older), await settled(older)]
    const say = (id: string, text: string) => addComment(reviewer, { text, at: { on: 'claim', id } })
    await say(claim.id, 'Counted again on Monday.')
    await say(other.id, 'Not of this report.')
    const { reportId } = await begin([claim.id])
    await publish(reportId)
    const { content } = await frozen(reportId, 1)
    expect(content.comments?.map(({ text, claim }) => [text, claim])).toEqual([['Counted again on Monday.', 1]])
    expect(content.rules).toMatchObject({ verdictsNeeded: 1, sealVerdicts: 'no' })
    expect(content.house?.name).toBe('Foreign desk')
  })

  test('of two who publish at once, one is told', async () => {
    const { reportId } = await begin([(await settled(older)).id])
    const both = await Promise.allSettled([publish(reportId), publish(reportId)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' })
    expect(await db().edition.count({ where: { reportId } })).toBe(1)
  })

  test('holds all claims of one moment, whoever changes them meanwhile', async () => {
    const claims = [await open(older), await open(older)]
    const { reportId } = await begin(claims.map(({ id }) => id))
    const [one, two] = await Promise.all([
      publish(reportId, { blockersReason: REASON }),
      choose(reportId, 1, { add: [(await settled(newer)).id] }),
    ])
    expect([2, 3]).toContain((await frozen(reportId, one.edition)).content.totals.claims)
    expect(two.claims).toBe(3)
  })
})

describe('who may not', () => {
  test.each(['viewer', 'reviewer'] as const)('a %s neither begins, changes nor publishes one', async (role) => {
    const actor = await aPerson(desk, role)
    const claim = await settled(older)
    const { reportId } = await begin([claim.id])
    const refused = { kind: 'not-allowed' }
    await expect(begin([claim.id], {}, actor)).rejects.toMatchObject(refused)
    await expect(choose(reportId, 1, { add: [claim.id] }, actor)).rejects.toMatchObject(refused)
    await expect(publish(reportId, {}, actor)).rejects.toMatchObject(refused)
  })

  test('an editor of another desk finds neither the report nor the claims', async () => {
    const stranger = await aPerson(await aDesk(), 'editor')
    const claim = await settled(older)
    const { reportId } = await begin([claim.id])
    const refused = { kind: 'not-found' }
    await expect(begin([claim.id], {}, stranger)).rejects.toMatchObject(refused)
    await expect(begin([], { matching: `article=${older.articleId}` }, stranger)).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(choose(reportId, 1, { add: [claim.id] }, stranger)).rejects.toMatchObject(refused)
    await expect(publish(reportId, {}, stranger)).rejects.toMatchObject(refused)
  })
})
