import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { exportArticle } from '@/lib/exports/export-article.query'
import { SHORT_FORMATS } from '@/lib/exports/export-format'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson, someEvidence, type TestArticle } from '@/lib/testing/builders'
import type { TestDesk, TestRating } from '@/lib/testing/builders'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { addComment } from './add-comment.command'
import { addCommentInput } from './add-comment.input'
import { COMMENTS_SHOWN } from './comment'
import { commentWordings } from './comment-wordings.query'
import { commentsOnArticle } from './comments-on-article.query'
import { commentsOnClaim } from './comments-on-claim.query'
import { editComment } from './edit-comment.command'
import { reopenThread } from './reopen-thread.command'
import { resolveThread } from './resolve-thread.command'

let desk: TestDesk
let editor: Actor
let ines: Actor
let jonas: Actor
let viewer: Actor
let article: TestArticle

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
  article = await anArticle(editor)
})

const comment = (actor: Actor, on: string, placeId: string, text: string) =>
  addComment(actor, addCommentInput.parse({ on, placeId, text }))
const reply = (actor: Actor, threadId: string, text: string) =>
  addComment(actor, addCommentInput.parse({ threadId, text }))

describe('what is said about a claim', () => {
  test('its threads, those on its evidence and verdicts, each with its replies and what the reader may do', async () => {
    const claim = await aClaim(desk, { reviewer: ines, editor }, article, { status: 'settled' })
    const [evidenceId = ''] = claim.evidenceIds
    const verdict = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id } })
    const first = await comment(viewer, 'claim', claim.id, 'Which bolts, @Ines Duarte?')
    await reply(ines, first.id, 'Those of the north tower.')
    const piece = await comment(jonas, 'evidence', evidenceId, 'Is there a page 3?')
    await resolveThread(jonas, { threadId: piece.id })
    await comment(editor, 'verdict', verdict.id, 'Well put.')

    const talk = await commentsOnClaim(viewer, claim.id)
    expect(talk.threads.map(({ on, placeId, began, replies }) => [on, placeId, began.text, replies.length])).toEqual([
      ['claim', claim.id, 'Which bolts, @Ines Duarte?', 1],
      ['evidence', evidenceId, 'Is there a page 3?', 0],
      ['verdict', verdict.id, 'Well put.', 0],
    ])
    expect(talk.threads[0]?.began).toMatchObject({ mentioned: [{ name: 'Ines Duarte' }], can: { edit: true } })
    expect(talk.threads[0]?.replies[0]).toMatchObject({ author: { name: 'Ines Duarte' }, can: { edit: false } })
    expect(talk.threads.map(({ can }) => can.resolve)).toEqual([true, false, false])
    expect(talk.threads[1]?.resolved).toMatchObject({ by: 'Jonas Meyer' })
    expect(talk.counts).toEqual({ [claim.id]: 2, [evidenceId]: 1, [verdict.id]: 1 })
    expect(talk.open).toEqual({ [claim.id]: 1, [verdict.id]: 1 })
    expect(talk.people.map(({ name }) => name)).toEqual(['Ines Duarte', 'Jonas Meyer', 'Ruth Adler', 'Tomas Lind'])
    expect((await commentsOnArticle(viewer, article.articleId)).threads).toEqual([])
  })

  test('the newest come first to hand, older ones when asked for, and none is lost between', async () => {
    const claim = await anOpenClaim(ines, article, 'harbour bridge')
    const thread = await comment(ines, 'claim', claim.id, 'The beginning.')
    const rows = Array.from({ length: COMMENTS_SHOWN + 5 }, (_, index) => `Reply ${index + 1}`)
    const place = { deskId: desk.id, articleId: article.articleId, claimId: claim.id, threadId: thread.id }
    for (const text of rows) await db().comment.create({ data: { ...place, authorId: ines.userId, text } })

    const newest = await commentsOnClaim(ines, claim.id)
    expect(newest.threads[0]).toMatchObject({ began: { text: 'The beginning.' }, notShown: 5 })
    expect(newest.threads[0]?.replies[0]?.text).toBe('Reply 6')
    expect(newest.isEarlier).toBe('no')
    const older = await commentsOnClaim(ines, claim.id, newest.earlier)
    expect(older.threads[0]?.replies.map(({ text }) => text)).toEqual(rows.slice(0, 5))
    expect(older).toMatchObject({ earlier: null, isEarlier: 'yes' })
    expect((await commentsOnClaim(ines, claim.id, 'nonsense')).isEarlier).toBe('no')
  })

  test('is of no other desk', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    const claim = await anOpenClaim(ines, article, 'engineers')
    await expect(commentsOnClaim(stranger, claim.id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(commentsOnArticle(stranger, article.articleId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(commentsOnClaim(ines, 'nonsense')).rejects.toMatchObject({ kind: 'not-found' })
  })
})

test('what is said about an article is told with the passage, and how many threads of it are open', async () => {
  const other = await anArticle(editor)
  const passages = await db().passage.findMany({ where: { versionId: other.versionId }, orderBy: { number: 'asc' } })
  const [second, third] = [passages[1]?.id ?? '', passages[2]?.id ?? '']
  await comment(viewer, 'article', other.articleId, 'Who wrote this?')
  await comment(ines, 'passage', second, 'One')
  const done = await comment(ines, 'passage', second, 'Two')
  const third1 = await comment(ines, 'passage', third, 'Three')
  await resolveThread(ines, { threadId: done.id })
  await resolveThread(ines, { threadId: third1.id })
  const talk = await commentsOnArticle(viewer, other.articleId)
  expect(talk.threads.map(({ on, passage }) => [on, passage])).toEqual([
    ['article', null],
    ['passage', { number: 2, version: 1 }],
    ['passage', { number: 2, version: 1 }],
    ['passage', { number: 3, version: 1 }],
  ])
  expect(talk.open).toEqual({ [other.articleId]: 1, [second]: 1 })
})

describe('a verdict that is sealed', () => {
  const SECRET = 'PLANTED WORDS ABOUT THE VERDICT'
  let sealing: TestDesk
  let people: Record<'editor' | 'first' | 'second' | 'viewer', Actor>
  let text: TestArticle

  beforeAll(async () => {
    sealing = await aDesk({ verdictsNeeded: 2 })
    await db().desk.update({ where: { id: sealing.id }, data: { sealVerdicts: true } })
    people = {
      editor: await aPerson(sealing, 'editor'),
      first: await aPerson(sealing, 'reviewer', 'Ines Duarte'),
      second: await aPerson(sealing, 'reviewer', 'Jonas Meyer'),
      viewer: await aPerson(sealing, 'viewer'),
    }
    text = await anArticle(people.editor)
  })

  const give = (actor: Actor, claimId: string, evidenceId: string, rating: TestRating = 'Accurate') =>
    giveVerdict(
      actor,
      giveVerdictInput.parse({
        claimId,
        ratingId: sealing.ratings[rating],
        rationale: 'The report says so.',
        evidenceIds: [evidenceId],
      }),
    )

  async function aSealedVerdict(words: string) {
    const claim = await anOpenClaim(people.first, text, words)
    const { id: evidenceId } = await someEvidence(people.first, claim.id)
    const verdict = await give(people.first, claim.id, evidenceId)
    return { claimId: claim.id, evidenceId, verdictId: verdict.id }
  }

  test('has no comments for who has given none: not listed, not counted, not answered, not begun', async () => {
    const { claimId, evidenceId, verdictId } = await aSealedVerdict('14 cracked bolts')
    const thread = await comment(people.first, 'verdict', verdictId, SECRET)
    await reply(people.first, thread.id, `${SECRET}, and more`)
    await comment(people.first, 'claim', claimId, 'Anybody may read this.')

    for (const reader of [people.second, people.viewer, people.editor]) {
      const talk = await commentsOnClaim(reader, claimId)
      expect(JSON.stringify(talk)).not.toContain(SECRET)
      expect(JSON.stringify(talk)).not.toContain(verdictId)
      expect(talk.counts).toEqual({ [claimId]: 1 })
      expect(talk.open).toEqual({ [claimId]: 1 })
      const notThere = { kind: 'not-found' }
      await expect(commentWordings(reader, thread.id)).rejects.toMatchObject(notThere)
      await expect(comment(reader, 'verdict', verdictId, 'Why?')).rejects.toMatchObject(notThere)
      await expect(reply(reader, thread.id, 'Why?')).rejects.toMatchObject(notThere)
      await expect(resolveThread(reader, { threadId: thread.id })).rejects.toMatchObject(notThere)
      await expect(reopenThread(reader, { threadId: thread.id })).rejects.toMatchObject(notThere)
    }
    expect((await commentsOnClaim(people.first, claimId)).counts[verdictId]).toBe(2)

    await give(people.second, claimId, evidenceId)
    expect(JSON.stringify(await commentsOnClaim(people.second, claimId))).toContain(SECRET)
    await expect(reply(people.second, thread.id, 'I see.')).resolves.toMatchObject({ threadId: thread.id })
  })

  test('nobody is told of a comment on it who may not see it yet, whether named, assigned or newly named', async () => {
    const { claimId, evidenceId, verdictId } = await aSealedVerdict('2.3 million euros')
    await db().claim.update({ where: { id: claimId }, data: { assigneeId: people.second.userId } })
    const told = async () => {
      const rows = await db().notification.findMany({
        where: { deskId: sealing.id, event: { claimId, kind: { startsWith: 'comment.' } } },
        include: { user: true },
      })
      return rows.map(({ user }) => user.name).sort()
    }
    const thread = await comment(people.first, 'verdict', verdictId, '@Jonas Meyer @Tomas Lind @Ruth Adler')
    await editComment(people.first, { commentId: thread.id, version: 1, text: 'Look, @Tomas Lind' })
    await editComment(people.first, { commentId: thread.id, version: 2, text: 'Look, @Jonas Meyer' })
    expect(await told()).toEqual([])
    await give(people.second, claimId, evidenceId, 'False')
    await reply(people.first, thread.id, 'Now, @Jonas Meyer')
    expect(await told()).toEqual(['Jonas Meyer'])
  })
})

test('no export holds a word of what was said', async () => {
  const WORDS = 'NEVER LEAVES THE DESK'
  const other = await anArticle(editor)
  const claim = await aClaim(desk, { reviewer: ines, editor }, other, { status: 'settled' })
  const verdict = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id } })
  const passage = await db().passage.findFirstOrThrow({ where: { versionId: other.versionId } })
  const places = [
    ['article', other.articleId],
    ['passage', passage.id],
    ['claim', claim.id],
    ['evidence', claim.evidenceIds[0] ?? ''],
    ['verdict', verdict.id],
  ] as const
  for (const [on, id] of places) await comment(viewer, on, id, `${WORDS} ${on}`)
  for (const format of SHORT_FORMATS) {
    const written = await exportArticle(editor, { articleId: other.articleId, format })
    expect([...written.body].join(''), format).not.toContain(WORDS)
  }
})
