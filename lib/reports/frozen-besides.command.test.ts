import pg from 'pg'
import sharp from 'sharp'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { addComment } from '@/lib/comments/add-comment.command'
import { addCommentInput } from '@/lib/comments/add-comment.input'
import { editComment } from '@/lib/comments/edit-comment.command'
import { resolveThread } from '@/lib/comments/resolve-thread.command'
import { db } from '@/lib/db/client'
import { EXPORT_FORMATS } from '@/lib/exports/export-format'
import { printOf } from '@/lib/exports/print'
import { printOptions } from '@/lib/exports/print-options.input'
import { writeFormat } from '@/lib/exports/write-format.gateway'
import { wholeBody } from '@/lib/exports/write-text'
import { aClaim, aDesk, anArticle, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { draftEdition } from './draft.store'
import { editionContent, type PrintedEdition } from './edition'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'
import { signOffArticle } from './sign-off-article.command'
import { signOffArticleInput } from './sign-off-article.input'

let desk: TestDesk
let editor: Actor
let reviewer: Actor
let logo: Buffer

const ONE_SENTENCE = 'The harbour bridge closed after engineers found 14 cracked bolts.'

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  reviewer = await aPerson(desk, 'reviewer')
  logo = await sharp({ create: { width: 12, height: 5, channels: 3, background: '#1d4ed8' } })
    .png()
    .toBuffer()
  await ofDesk({ stoppingBlockers: [] })
})

async function ofDesk(data: Parameters<ReturnType<typeof db>['desk']['update']>[0]['data']): Promise<void> {
  await db().desk.update({ where: { id: desk.id }, data })
}

const comment = (actor: Actor, on: string, placeId: string, text: string) =>
  addComment(actor, addCommentInput.parse({ on, placeId, text }))
const reply = (actor: Actor, threadId: string, text: string) =>
  addComment(actor, addCommentInput.parse({ threadId, text }))
const publish = (article: TestArticle, more: Record<string, string> = {}) =>
  publishEdition(editor, publishEditionInput.parse({ articleId: article.articleId, ...more }))
const anAgreedArticle = async () => {
  const article = await anArticle(editor, { text: ONE_SENTENCE })
  return { article, claim: await aClaim(desk, { reviewer, editor }, article, { status: 'settled' }) }
}
async function printed(reportId: string, number = 1): Promise<PrintedEdition> {
  const row = await db().edition.findUniqueOrThrow({ where: { reportId_number: { reportId, number } } })
  return { content: editionContent.parse(row.content), sha256: row.sha256 }
}

describe('what an edition freezes of the desk', () => {
  test('its rules, its look, and where its public pages lie', async () => {
    const { article } = await anAgreedArticle()
    const look = { houseName: 'The Harbour Wire', houseColour: '#1d4ed8', houseLogo: new Uint8Array(logo) }
    await ofDesk({ ...look, publicationUrl: 'https://checks.example/desk/', verdictsNeededMore: 2, sealVerdicts: true })
    const { content } = await printed((await publish(article)).reportId)
    await ofDesk({ houseName: null, houseColour: null, houseLogo: null, publicationUrl: null, sealVerdicts: false })
    const size = { width: 12, height: 5 }
    expect(content.house).toEqual({
      name: 'The Harbour Wire',
      colour: '#1d4ed8',
      logo: { png: logo.toString('base64'), ...size },
    })
    expect(content.rules).toEqual({
      verdictsNeeded: 1,
      verdictsNeededMore: 2,
      sealVerdicts: 'yes',
      stoppingBlockers: [],
    })
    expect(content.address).toBe('https://checks.example/desk')
  })

  test('without a look of its own it is called as the desk', async () => {
    const { article } = await anAgreedArticle()
    const { content } = await printed((await publish(article)).reportId)
    expect(content.house).toEqual({ name: 'Foreign desk', colour: null, logo: null })
    expect(content.changes).toBeUndefined()
  })
})

describe('who signed it off', () => {
  test('is whose sign-off stood, whoever publishes', async () => {
    const { article } = await anAgreedArticle()
    const chief = await aPerson(desk, 'admin')
    await signOffArticle(chief, signOffArticleInput.parse({ articleId: article.articleId }))
    const { signedAt } = await db().signOff.findFirstOrThrow({ where: { articleId: article.articleId } })
    const draft = await draftEdition(db(), editor, article.articleId, new Date())
    const { content } = await printed((await publish(article)).reportId)
    expect(content.signedOff).toEqual({ by: chief.name, at: signedAt.toISOString(), reason: null })
    expect(draft.content.signedOff).toEqual(content.signedOff)
  })

  test('is who publishes where none stood, with the reason the report prints', async () => {
    const article = await anArticle(editor)
    const blockersReason = 'The paper closes tonight; the rest follows.'
    expect((await draftEdition(db(), editor, article.articleId, new Date())).content.signedOff).toBeNull()
    const { content } = await printed((await publish(article, { blockersReason })).reportId)
    expect(content.signedOff).toEqual({ by: editor.name, at: content.report.at, reason: blockersReason })
  })
})

describe('what was said on the desk', () => {
  test('is frozen with its replies, in the order of what it is on', async () => {
    const { article, claim } = await anAgreedArticle()
    const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id } })
    const passage = await db().passage.findFirstOrThrow({ where: { versionId: article.versionId } })
    const onVerdict = await comment(editor, 'verdict', verdictId, 'Well put.')
    await comment(editor, 'evidence', claim.evidenceIds[0] ?? '', 'Page 3?')
    await comment(reviewer, 'claim', claim.id, 'Which bolts?')
    await comment(reviewer, 'passage', passage.id, 'One sentence.')
    const first = await comment(editor, 'article', article.articleId, 'Ready.')
    await reply(reviewer, first.id, 'Yes.')
    await resolveThread(editor, { threadId: first.id })
    await editComment(editor, { commentId: onVerdict.id, version: 1, text: 'Very well put.' })
    const { content } = await printed((await publish(article)).reportId)
    const told = content.comments?.map(({ on, passage, claim, evidence, text, resolved }) => [
      ...[on, passage, claim, evidence, text, resolved],
    ])
    expect(told).toEqual([
      ['article', null, null, null, 'Ready.', 'yes'],
      ['passage', 1, null, null, 'One sentence.', 'no'],
      ['claim', null, 1, null, 'Which bolts?', 'no'],
      ['evidence', null, 1, 1, 'Page 3?', 'no'],
      ['verdict', null, 1, null, 'Very well put.', 'no'],
    ])
    expect(content.comments?.[0]?.replies).toMatchObject([{ by: reviewer.name, text: 'Yes.', editedAt: null }])
    expect(content.comments?.[4]?.editedAt).not.toBeNull()
  })

  test('of a verdict nothing while its claim is not settled, nor of evidence that was withdrawn', async () => {
    const article = await anArticle(editor)
    const disputed = await aClaim(desk, { reviewer, editor }, article, { status: 'disputed' })
    const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claimId: disputed.id } })
    await comment(editor, 'verdict', verdictId, 'xyzzy-plant')
    await comment(editor, 'evidence', disputed.evidenceIds[0] ?? '', 'xyzzy-plant')
    const data = { withdrawnAt: new Date(), withdrawnReason: 'Not ours.' }
    await db().evidence.updateMany({ where: { claimId: disputed.id }, data })
    const { content } = await draftEdition(db(), editor, article.articleId, new Date())
    expect(content.comments).toEqual([])
    expect(JSON.stringify(content)).not.toContain('xyzzy-plant')
  })

  test('nothing that tells who a confidential source is, wherever it is said', async () => {
    const { article, claim } = await anAgreedArticle()
    const { sourceId } = await db().evidence.findFirstOrThrow({ where: { claimId: claim.id } })
    const known = { title: 'Call with Mara Quist', author: 'Mara Quist', confidentiality: 'confidential' as const }
    await db().source.update({ where: { id: sourceId }, data: known })
    await comment(reviewer, 'evidence', claim.evidenceIds[0] ?? '', 'She is sure.')
    const thread = await comment(reviewer, 'claim', claim.id, 'QUIST said so on the phone.')
    await reply(editor, thread.id, 'Who else?')
    const { content } = await draftEdition(db(), editor, article.articleId, new Date())
    expect(content.comments?.map(({ text, replies }) => [text, replies.map((each) => each.text)])).toEqual([
      [null, ['Who else?']],
      [null, []],
    ])
    expect(JSON.stringify(content).toLowerCase()).not.toContain('quist')
  })
})

describe('what changed', () => {
  test('is frozen in the second edition, and told before it is published', async () => {
    const { article, claim } = await anAgreedArticle()
    const { reportId } = await publish(article)
    await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: 'engineers', rating: 'False' })
    const draft = await draftEdition(db(), editor, article.articleId, new Date())
    await publish(article, { afterEdition: '1', again: 'A claim was added after a letter.' })
    const { content } = await printed(reportId, 2)
    expect(content.changes?.map(({ kind, claim: about }) => [kind, about?.number])).toContainEqual(['claim-added', 2])
    expect(content.changes).toEqual(draft.content.changes)
    expect(content.changes?.some(({ claim: about }) => about?.id === claim.id)).toBe(false)
  })

  test('a source that became confidential is not named by saying what is gone', async () => {
    const { article, claim } = await anAgreedArticle()
    const { sourceId } = await db().evidence.findFirstOrThrow({ where: { claimId: claim.id } })
    await db().source.update({ where: { id: sourceId }, data: { title: 'xyzzy-plant' } })
    await db().evidence.updateMany({ where: { claimId: claim.id }, data: { quote: 'xyzzy-plant said so' } })
    const { reportId } = await publish(article)
    await db().source.update({ where: { id: sourceId }, data: { confidentiality: 'confidential' } })
    const data = { withdrawnAt: new Date(), withdrawnReason: 'Not ours.' }
    await db().evidence.updateMany({ where: { claimId: claim.id }, data })
    const again = { afterEdition: '1', again: 'A source asked us to.', blockersReason: 'It rests on nothing now.' }
    await publish(article, again)
    expect(JSON.stringify(await printed(reportId, 1))).toContain('xyzzy-plant')
    const second = await printed(reportId, 2)
    expect(second.content.changes?.map(({ kind }) => kind)).toContain('evidence-removed')
    expect(JSON.stringify(second)).not.toContain('xyzzy-plant')
  })
})

describe('an edition that is out', () => {
  const FORMATS = EXPORT_FORMATS.filter((format) => format !== 'bundle')
  const WAYS = [{}, { audience: 'desk', order: 'rating' }].map((way) => printOptions.parse(way))

  async function allBytes(reportId: string): Promise<string[]> {
    const edition = await printed(reportId)
    const files: string[] = []
    for (const format of FORMATS)
      for (const way of WAYS) {
        const file = await writeFormat(printOf(edition, way), format)
        files.push(`${format} ${file.filename} ${Buffer.from(wholeBody(file)).toString('base64')}`)
      }
    return files
  }

  test('is the same in every format, whatever scale, rules and look the desk has by then', async () => {
    const { article, claim } = await anAgreedArticle()
    await comment(editor, 'claim', claim.id, 'As it was.')
    await ofDesk({ houseLogo: new Uint8Array(logo), publicationUrl: 'https://checks.example/desk/' })
    const { reportId } = await publish(article)
    const before = await allBytes(reportId)
    const face = { name: 'Other desk', houseName: 'Other', houseColour: '#000000', houseLogo: null, slug: 'other' }
    await ofDesk({
      ...face,
      publicationUrl: 'https://other.example/',
      verdictsNeeded: 3,
      stoppingBlockers: ['circular-source'],
    })
    const rating = {
      label: 'Right',
      meaning: 'Other words.',
      claimReviewValue: 9,
      shape: 'false',
      colour: 'false',
    } as const
    await db().rating.update({ where: { id: desk.ratings.Accurate }, data: rating })
    await db().rating.update({ where: { id: desk.ratings.False }, data: { position: 0, retiredAt: new Date() } })
    await db().user.update({ where: { id: reviewer.userId }, data: { name: 'Another name' } })
    await db().comment.updateMany({
      where: { claimId: claim.id },
      data: { resolvedAt: new Date(), resolvedById: editor.userId },
    })
    expect(await allBytes(reportId)).toEqual(before)
    await ofDesk({ name: 'Foreign desk', verdictsNeeded: 1 })
  })
})

describe('how many statements it takes', () => {
  async function statements(article: TestArticle): Promise<number> {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    await draftEdition(db(), editor, article.articleId, new Date())
    const count = asked.mock.calls.length
    asked.mockRestore()
    return count
  }

  test('as many for five claims with threads as for one', async () => {
    const article = await anArticle(editor)
    const words = [
      '14 cracked bolts',
      'the oldest lifting bridge',
      'north tower',
      '2.3 million euros',
      '6,000 passengers',
    ]
    const talkedAbout = async (at: string) => {
      const claim = await aClaim(desk, { reviewer, editor }, article, { status: 'settled', words: at })
      const thread = await comment(editor, 'claim', claim.id, `What of ${at}?`)
      await reply(reviewer, thread.id, 'It is so.')
      await comment(editor, 'evidence', claim.evidenceIds[0] ?? '', 'Where?')
    }
    await talkedAbout(words[0] ?? '')
    await publish(article, { blockersReason: 'The paper closes tonight.' })
    const one = await statements(article)
    for (const at of words.slice(1)) await talkedAbout(at)
    expect(await statements(article)).toBe(one)
    expect(one).toBeLessThan(60)
  })
})
