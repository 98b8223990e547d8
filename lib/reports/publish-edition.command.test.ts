import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { recordContact } from '@/lib/evidence/record-contact.command'
import { recordContactInput } from '@/lib/evidence/record-contact.input'
import { aClaim, aDesk, anArticle, aPerson, aSnapshot, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { editionContent } from './edition'
import { sealEdition } from './edition-seal'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'

let desk: TestDesk
let editor: Actor
let reviewer: Actor

beforeAll(async () => {
  desk = await aDesk({ timeZone: 'Asia/Tokyo' })
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  await stopsSignOff(desk, [])
})

/** Here evidence is good enough as it is, unless a test says otherwise. */
async function stopsSignOff({ id }: TestDesk, stoppingBlockers: string[]): Promise<void> {
  await db().desk.update({ where: { id }, data: { stoppingBlockers } })
}

const REASON = 'The paper closes tonight; the rest follows tomorrow.'
const ONE_SENTENCE = 'The harbour bridge closed after engineers found 14 cracked bolts.'

function publish(
  actor: Actor,
  article: TestArticle,
  more: Partial<Record<'afterEdition' | 'blockersReason' | 'again', string>>,
) {
  return publishEdition(actor, publishEditionInput.parse({ articleId: article.articleId, ...more }))
}

async function frozen(reportId: string, number: number) {
  const row = await db().edition.findUniqueOrThrow({ where: { reportId_number: { reportId, number } } })
  return { ...row, content: editionContent.parse(row.content) }
}

describe('publishing an edition', () => {
  test('an article with nothing open is published without a reason, and everything it says is frozen', async () => {
    const article = await anArticle(editor, { text: ONE_SENTENCE })
    const claim = await aClaim(desk, { reviewer, editor }, article, { status: 'settled', rating: 'Needs context' })
    const published = await publish(editor, article, {})
    expect(published).toMatchObject({ edition: 1, blockers: 0, number: expect.stringMatching(/^FD-\d{4}-\d{3}$/) })

    const { content, sha256, blockersReason } = await frozen(published.reportId, 1)
    expect(blockersReason).toBeNull()
    expect(sha256).toBe(sealEdition(content).sha256)
    expect(content).toMatchObject({
      state: 'published',
      report: { number: published.number, edition: 1, by: editor.name, again: null },
      article: { text: ONE_SENTENCE, version: 1 },
      totals: { claims: 1, evidence: 1, sources: 1, passages: { all: 1, accounted: 1 }, openItems: 0 },
      blockers: [],
    })
    const start = ONE_SENTENCE.indexOf('14 cracked bolts')
    expect(content.claims[0]).toMatchObject({
      id: claim.id,
      status: 'settled',
      rating: 'Needs context',
      rationale: 'The report says so.',
      quotes: [{ exact: '14 cracked bolts', start, passages: [1] }],
      verdicts: [{ by: reviewer.name, restsOn: [1] }],
      evidence: [{ number: 1, stance: 'supports', source: 1 }],
    })
  })

  test('what the database gives back is the same content, byte for byte as canonical JSON', async () => {
    const article = await anArticle(editor, { text: 'Ten “bolts” 😀 broke & <b>14</b> held.' })
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: '<b>14</b> held' })
    const { reportId } = await publish(editor, article, {})
    const row = await frozen(reportId, 1)
    expect(sealEdition(row.content).sha256).toBe(row.sha256)
    expect(canonicalJson(row.content)).toContain('<b>14</b> held')
    const [quote] = row.content.claims[0]?.quotes ?? []
    expect(quote?.codePoints.start).toBe((quote?.start ?? 0) - 1)
  })

  test('open items ask for a reason, which is frozen with them', async () => {
    const article = await anArticle(editor)
    await aClaim(desk, { reviewer, editor }, article, { status: 'checking' })
    const refused = publish(editor, article, {})
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', issues: { blockersReason: [expect.any(String)] } })
    const published = await publish(editor, article, { blockersReason: REASON })
    const { content, blockersReason } = await frozen(published.reportId, 1)
    expect(blockersReason).toBe(REASON)
    expect(content.report.blockersReason).toBe(REASON)
    expect(content.blockers).toHaveLength(published.blockers)
    expect(content.blockers.map(({ kind }) => kind)).toContain('claim-not-ended')
  })

  test('a later edition says why, and the earlier one stands as it was', async () => {
    const article = await anArticle(editor, { text: ONE_SENTENCE })
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled' })
    const first = await publish(editor, article, {})
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: 'engineers', rating: 'False' })
    await expect(publish(editor, article, { afterEdition: '1' })).rejects.toMatchObject({
      issues: { again: [expect.any(String)] },
    })
    const second = await publish(editor, article, { afterEdition: '1', again: 'A claim was added after a letter.' })
    expect(second).toMatchObject({ reportId: first.reportId, number: first.number, edition: 2 })
    expect((await frozen(first.reportId, 1)).content.totals.claims).toBe(1)
    expect((await frozen(first.reportId, 2)).content).toMatchObject({
      totals: { claims: 2 },
      report: { again: 'A claim was added after a letter.' },
    })
  })

  test('somebody who has not seen the newest edition is told to look first', async () => {
    const article = await anArticle(editor, { text: ONE_SENTENCE })
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled' })
    await publish(editor, article, {})
    await expect(publish(editor, article, { again: 'I did not see the first.' })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  test('two reports begun at once get two numbers', async () => {
    const articles = await Promise.all([anArticle(editor), anArticle(editor), anArticle(editor)])
    const published = await Promise.all(articles.map((article) => publish(editor, article, { blockersReason: REASON })))
    expect(new Set(published.map(({ number }) => number)).size).toBe(3)
  })

  test('of two who publish the same report at once, one is told', async () => {
    const article = await anArticle(editor)
    const both = await Promise.allSettled([1, 2].map(() => publish(editor, article, { blockersReason: REASON })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' })
  })

  test('the log says what was published', async () => {
    const article = await anArticle(editor)
    const { number } = await publish(editor, article, { blockersReason: REASON })
    const event = await db().event.findFirstOrThrow({
      where: { articleId: article.articleId, kind: 'edition.published' },
    })
    expect(event.data).toMatchObject({ report: number, edition: 1, claims: 0, reason: REASON })
  })
})

describe('evidence that does not hold', () => {
  const publishStrict = async (article: TestArticle) => {
    await stopsSignOff(desk, ['quote-not-found'])
    return publish(editor, article, {}).finally(() => stopsSignOff(desk, []))
  }

  test('stops sign-off where the desk has chosen so, until a kept copy holds the quote', async () => {
    const article = await anArticle(editor, { text: ONE_SENTENCE })
    const claim = await aClaim(desk, { reviewer, editor }, article, { status: 'settled' })
    await expect(publishStrict(article)).rejects.toMatchObject({ issues: { blockersReason: [expect.any(String)] } })

    const evidence = await db().evidence.findFirstOrThrow({ where: { claimId: claim.id } })
    await db().capture.deleteMany({ where: { sourceId: evidence.sourceId, state: 'waiting' } })
    const { sha256 } = await aSnapshot(reviewer, evidence.sourceId, `Page 2. ${evidence.quote}`)
    const asked = { person: 'The harbour authority', askedAt: '2024-03-05T10:00', how: 'email' }
    await recordContact(reviewer, recordContactInput.parse({ claimId: claim.id, ...asked }))
    const { reportId } = await publishStrict(article)
    const { content } = await frozen(reportId, 1)
    expect(content.claims[0]?.contacts).toEqual([
      { ...asked, askedAt: '2024-03-05T01:00:00.000Z', deadline: null, reply: null, repliedAt: null },
    ])
    expect(content.claims[0]?.evidence[0]).toMatchObject({ quoteOutcome: 'found', snapshot: { sha256 } })
    expect(content.claims[0]?.graded).toMatchObject({ grade: 'A', stops: [] })
  })

  test('only warns where it has not: the edition is published without a reason, and tells it', async () => {
    const article = await anArticle(editor, { text: ONE_SENTENCE })
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled' })
    const { content } = await frozen((await publish(editor, article, {})).reportId, 1)
    expect(content.blockers).toEqual([])
    expect(content.warnings?.map(({ which }) => which)).toContain('quote-not-found')
    expect(content.totals.warnings).toBe(content.warnings?.length)
  })
})

describe('what nobody can do', () => {
  test.each(['UPDATE "edition" SET number = 9', 'DELETE FROM "edition"', 'TRUNCATE "edition" CASCADE'])(
    '%s',
    async (sql) => {
      const article = await anArticle(editor)
      await publish(editor, article, { blockersReason: REASON })
      await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/never/)
    },
  )

  test.each(['viewer', 'reviewer'] as const)('a %s does not publish', async (role) => {
    const article = await anArticle(editor)
    const actor = await aPerson(desk, role)
    await expect(publish(actor, article, { blockersReason: REASON })).rejects.toMatchObject({ kind: 'not-allowed' })
    expect(await db().report.count({ where: { articleId: article.articleId } })).toBe(0)
  })

  test('an editor of another desk finds nothing', async () => {
    const article = await anArticle(editor)
    const stranger = await aPerson(await aDesk(), 'editor')
    await expect(publish(stranger, article, { blockersReason: REASON })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
