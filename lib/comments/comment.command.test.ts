import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { describeEvent } from '@/lib/audit/describe-event'
import type { EventEntry } from '@/lib/audit/event'
import { assignClaims } from '@/lib/claims/assign-claims.command'
import { assignClaimsInput } from '@/lib/claims/assign-claims.input'
import { db } from '@/lib/db/client'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, someEvidence, type TestArticle } from '@/lib/testing/builders'
import type { TestDesk } from '@/lib/testing/builders'
import { addComment } from './add-comment.command'
import { addCommentInput } from './add-comment.input'
import { COMMENT_MAX } from './comment'
import { commentWordings } from './comment-wordings.query'
import { editComment } from './edit-comment.command'
import { editCommentInput } from './edit-comment.input'
import { reopenThread } from './reopen-thread.command'
import { resolveThread } from './resolve-thread.command'

let desk: TestDesk
let editor: Actor
let ines: Actor
let jonas: Actor
let viewer: Actor
let stranger: Actor
let article: TestArticle

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'admin', 'Nobody Here')
  article = await anArticle(editor)
})

const on = (on: string, placeId: string, text: string) => addCommentInput.parse({ on, placeId, text })
const replyTo = (threadId: string, text: string) => addCommentInput.parse({ threadId, text })
const wording = (commentId: string, version: number, text: string) =>
  editCommentInput.parse({ commentId, version, text })
const aThread = (actor: Actor, claimId: string, text = 'Which tower is meant?') =>
  addComment(actor, on('claim', claimId, text))

/** Who was told of the last event of this kind about a comment, and why. */
async function toldOf(commentId: string, kind = 'comment.added'): Promise<Record<string, string>> {
  const events = await db().event.findMany({ where: { kind, deskId: desk.id }, orderBy: { id: 'desc' } })
  const event = events.find(({ data }) => (data as { commentId: string }).commentId === commentId)
  const rows = await db().notification.findMany({ where: { eventId: event?.id }, include: { user: true } })
  return Object.fromEntries(rows.map(({ user, because }) => [user.name, because]))
}

async function sentenceOf(commentId: string): Promise<string> {
  const events = await db().event.findMany({ where: { deskId: desk.id, kind: { startsWith: 'comment.' } } })
  const event = events.findLast(({ data }) => (data as { commentId: string }).commentId === commentId)
  return describeEvent({ kind: event?.kind, data: event?.data } as EventEntry)
}

describe('commenting', () => {
  test('on an article, a passage, a claim, evidence and a verdict; the log says where, and not what', async () => {
    const claim = await aClaim(desk, { reviewer: ines, editor }, article, { status: 'disputed' })
    const passage = await db().passage.findFirstOrThrow({ where: { versionId: article.versionId, number: 4 } })
    const verdict = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id } })
    const places = [
      ['article', article.articleId, 'commented on the article'],
      ['passage', passage.id, 'commented on passage 4'],
      ['claim', claim.id, `commented on C-${claim.number}`],
      ['evidence', claim.evidenceIds[0] ?? '', `commented on E-1 of C-${claim.number}`],
      ['verdict', verdict.id, `commented on a verdict on C-${claim.number}`],
    ] as const
    for (const [place, id, sentence] of places) {
      const added = await addComment(viewer, on(place, id, 'Words that stay on the desk.'))
      expect(added.threadId).toBe(added.id)
      expect(await sentenceOf(added.id)).toBe(sentence)
    }
    const said = JSON.stringify(await db().event.findMany({ where: { kind: 'comment.added' }, select: { data: true } }))
    expect(said).not.toContain('Words that stay')
  })

  test('of a new thread the assignee is told, whose evidence it is, and whom it names before all', async () => {
    const claim = await anOpenClaim(ines, article, 'the north tower')
    await assignClaims(editor, assignClaimsInput.parse({ claimIds: [claim.id], assigneeId: jonas.userId }))
    const { id: evidenceId } = await someEvidence(ines, claim.id)
    const plain = await addComment(viewer, on('evidence', evidenceId, 'Is that page 2?'))
    expect(await toldOf(plain.id)).toEqual({ 'Ines Duarte': 'commented', 'Jonas Meyer': 'commented' })
    const naming = await addComment(viewer, on('evidence', evidenceId, '@Jonas Meyer and @Ruth Adler, is it?'))
    expect(await toldOf(naming.id)).toEqual({
      'Jonas Meyer': 'mentioned',
      'Ruth Adler': 'mentioned',
      'Ines Duarte': 'commented',
    })
  })

  test('of a reply those are told who wrote in the thread, but not whoever writes it', async () => {
    const claim = await anOpenClaim(ines, article, '2019')
    const { threadId } = await aThread(viewer, claim.id)
    await addComment(ines, replyTo(threadId, 'The northern one.'))
    const reply = await addComment(jonas, replyTo(threadId, 'It says so on page 3, @Ines Duarte.'))
    expect(reply.threadId).toBe(threadId)
    expect(await toldOf(reply.id)).toEqual({ 'Ines Duarte': 'mentioned', 'Tomas Lind': 'replied' })
  })

  test('people of other desks, and who left, are not named', async () => {
    const left = await aPerson(desk, 'reviewer', 'Vera Blum')
    await db().membership.updateMany({ where: { userId: left.userId }, data: { disabledAt: new Date() } })
    const added = await addComment(ines, on('article', article.articleId, '@Nobody Here and @Vera Blum: look'))
    expect(await toldOf(added.id)).toEqual({})
    expect(await db().mention.count({ where: { commentId: added.id } })).toBe(0)
  })

  test('on withdrawn evidence and on claims that have ended it goes on', async () => {
    const dropped = await aClaim(desk, { reviewer: ines, editor }, article, {
      status: 'dropped',
      words: 'Nobody was hurt',
    })
    const settled = await aClaim(desk, { reviewer: ines, editor }, article, {
      status: 'settled',
      words: '6,000 passengers',
    })
    const open = await anOpenClaim(ines, article, 'Mara Quist')
    const { id: evidenceId } = await someEvidence(ines, open.id)
    await withdrawEvidence(ines, { evidenceId, reason: 'Another bridge.' })
    for (const [place, id] of [
      ['claim', dropped.id],
      ['claim', settled.id],
      ['evidence', evidenceId],
    ] as const)
      await expect(addComment(viewer, on(place, id, 'Still a word.'))).resolves.toMatchObject({
        id: expect.any(String),
      })
  })

  test('for another desk nothing of it is there, nor are replies to replies', async () => {
    const claim = await anOpenClaim(ines, article, 'engineers')
    const { threadId } = await aThread(ines, claim.id)
    const reply = await addComment(jonas, replyTo(threadId, 'Both.'))
    await expect(addComment(stranger, on('claim', claim.id, 'Hello'))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(addComment(stranger, replyTo(threadId, 'Hello'))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(addComment(ines, replyTo(reply.id, 'Hello'))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(editComment(stranger, wording(threadId, 1, 'x'))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(resolveThread(stranger, { threadId })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test.each([
    ['nothing', '', 'The comment is missing.'],
    ['white space', ' \n\t ', 'The comment is missing.'],
    ['more than it may hold', 'x'.repeat(COMMENT_MAX + 1), 'The comment may have 10000 characters at most.'],
  ])('%s is refused', (_, text, sentence) => {
    const parsed = addCommentInput.safeParse({ on: 'article', placeId: article.articleId, text })
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['text'], message: sentence })
  })

  test('a comment on nothing is refused', () => {
    expect(addCommentInput.safeParse({ text: 'To whom?' }).error?.issues[0]?.message).toBe('What is the comment on?')
  })
})

describe('editing a comment', () => {
  test('every wording is kept, and only who is newly named is told', async () => {
    const claim = await anOpenClaim(ines, article, 'miss the view')
    const { id } = await aThread(ines, claim.id, '@Jonas Meyer, please look')
    expect(await editComment(ines, wording(id, 1, '@Jonas Meyer and @Ruth Adler, please look'))).toEqual({
      id,
      version: 2,
    })
    expect(await toldOf(id, 'comment.edited')).toEqual({ 'Ruth Adler': 'mentioned' })
    await editComment(ines, wording(id, 2, 'Never mind'))
    expect(await db().mention.count({ where: { commentId: id } })).toBe(0)
    expect((await commentWordings(viewer, id)).map(({ number, text }) => [number, text])).toEqual([
      [1, '@Jonas Meyer, please look'],
      [2, '@Jonas Meyer and @Ruth Adler, please look'],
      [3, 'Never mind'],
    ])
    await expect(commentWordings(stranger, id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(commentWordings(ines, 'x')).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('nobody edits what somebody else wrote, not even an editor', async () => {
    const claim = await anOpenClaim(ines, article, 'lifting bridge')
    const { id } = await aThread(viewer, claim.id)
    await expect(editComment(editor, wording(id, 1, 'Other words'))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(editComment(viewer, wording(id, 1, 'Other words'))).resolves.toMatchObject({ version: 2 })
  })

  test('in two windows at once: one is saved, the other sees what was', async () => {
    const claim = await anOpenClaim(ines, article, 'oldest')
    const { id } = await aThread(ines, claim.id)
    const both = await Promise.allSettled(['One', 'Two'].map((text) => editComment(ines, wording(id, 1, text))))
    const saved = await db().comment.findUniqueOrThrow({ where: { id } })
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { text: saved.text } },
    })
  })

  test('saving what stands already leaves no trace', async () => {
    const { id } = await addComment(ines, on('article', article.articleId, 'As it is.'))
    await editComment(ines, wording(id, 1, ' As it is. '))
    expect(
      await db().event.count({ where: { kind: 'comment.edited', data: { path: ['commentId'], equals: id } } }),
    ).toBe(0)
    expect(await commentWordings(ines, id)).toHaveLength(1)
  })

  test('an earlier wording cannot be changed or removed, with SQL neither', async () => {
    const { id } = await addComment(ines, on('article', article.articleId, 'Once said.'))
    await expect(
      db().$executeRaw`UPDATE "comment_text" SET text = 'never' WHERE comment_id = ${id}::uuid`,
    ).rejects.toThrow()
    await expect(db().$executeRaw`DELETE FROM "comment_text" WHERE comment_id = ${id}::uuid`).rejects.toThrow()
  })
})

describe('resolving and reopening a thread', () => {
  test('who and when is kept, a reply is refused until it is reopened', async () => {
    const claim = await anOpenClaim(ines, article, '4 March')
    const { threadId } = await aThread(viewer, claim.id)
    await resolveThread(jonas, { threadId })
    expect(await db().comment.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({
      resolvedById: jonas.userId,
      resolvedAt: expect.any(Date),
    })
    await expect(addComment(ines, replyTo(threadId, 'But…'))).rejects.toMatchObject({
      kind: 'wrong-state',
      message: 'Jonas Meyer resolved this thread. Reopen it, then send your reply again: what you typed stays here.',
    })
    await expect(resolveThread(ines, { threadId })).rejects.toMatchObject({
      message: 'Jonas Meyer resolved this thread already.',
    })
    expect(await sentenceOf(threadId)).toBe(`resolved a thread on C-${claim.number}`)
    await reopenThread(ines, { threadId })
    await expect(reopenThread(ines, { threadId })).rejects.toMatchObject({ kind: 'wrong-state' })
    await expect(addComment(ines, replyTo(threadId, 'But…'))).resolves.toMatchObject({ threadId })
    expect(await sentenceOf(threadId)).toBe(`reopened a thread on C-${claim.number}`)
  })

  test('a viewer resolves what they began, and nothing else; a reply is no thread', async () => {
    const claim = await anOpenClaim(ines, article, '2024')
    const own = await aThread(viewer, claim.id)
    const other = await aThread(ines, claim.id)
    const reply = await addComment(viewer, replyTo(other.id, 'Yes'))
    await resolveThread(viewer, { threadId: own.id })
    await expect(resolveThread(viewer, { threadId: other.id })).rejects.toMatchObject({ kind: 'not-allowed' })
    await resolveThread(ines, { threadId: other.id })
    await expect(addComment(viewer, replyTo(other.id, 'But…'))).rejects.toMatchObject({
      message: expect.stringContaining('Ask for it to be reopened, or begin a new thread'),
    })
    await expect(reopenThread(viewer, { threadId: other.id })).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(resolveThread(ines, { threadId: reply.id })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
