import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeToken } from '@/lib/api/make-token.command'
import { makeTokenInput } from '@/lib/api/make-token.input'
import { revokeToken } from '@/lib/api/revoke-token.command'
import { importArticle } from '@/lib/articles/import-article.command'
import { importArticleInput } from '@/lib/articles/import-article.input'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { withdrawMark } from '@/lib/articles/withdraw-mark.command'
import { assignClaims } from '@/lib/claims/assign-claims.command'
import { changeMany } from '@/lib/claims/change-many.command'
import { changeView } from '@/lib/claims/change-view.command'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { reopenClaimInput } from '@/lib/claims/reopen-claim.input'
import { saveView } from '@/lib/claims/save-view.command'
import { changeViewInput, saveViewInput } from '@/lib/claims/saved-view.input'
import { takeNextClaim } from '@/lib/claims/take-next-claim.command'
import { takeNextClaimInput } from '@/lib/claims/take-next-claim.input'
import { undoMany } from '@/lib/claims/undo-many.command'
import { addComment } from '@/lib/comments/add-comment.command'
import { editComment } from '@/lib/comments/edit-comment.command'
import { resolveThread } from '@/lib/comments/resolve-thread.command'
import { db } from '@/lib/db/client'
import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { captureSource } from '@/lib/evidence/capture-source.command'
import { editEvidence } from '@/lib/evidence/edit-evidence.command'
import { editEvidenceInput } from '@/lib/evidence/edit-evidence.input'
import { editSource } from '@/lib/evidence/edit-source.command'
import { editSourceInput } from '@/lib/evidence/edit-source.input'
import { recordContact } from '@/lib/evidence/record-contact.command'
import { recordContactInput } from '@/lib/evidence/record-contact.input'
import { typeText } from '@/lib/evidence/type-text.command'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { askExport } from '@/lib/exports/ask-export.command'
import { askExportInput } from '@/lib/exports/ask-export.input'
import { beginImport } from '@/lib/imports/begin-import.command'
import { addUser } from '@/lib/people/add-user.command'
import { addUserInput } from '@/lib/people/add-user.input'
import { changeDeskSettings } from '@/lib/people/change-desk-settings.command'
import { changeDeskSettingsInput } from '@/lib/people/change-desk-settings.input'
import { deskSettings } from '@/lib/people/desk-settings.query'
import { endOwnSession } from '@/lib/people/end-own-session.command'
import { answerReaderError } from '@/lib/published/answer-reader-error.command'
import { answerReaderErrorInput } from '@/lib/published/answer-reader-error.input'
import { beginSetReport } from '@/lib/reports/begin-set-report.command'
import { bringInEdition } from '@/lib/reports/bring-in-edition.command'
import { makePublic } from '@/lib/published/make-public.command'
import { makePublicInput } from '@/lib/published/make-public.input'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { beginSetReportInput } from '@/lib/reports/set-report.input'
import { signOffArticle } from '@/lib/reports/sign-off-article.command'
import { signOffArticleInput } from '@/lib/reports/sign-off-article.input'
import { Refusal } from '@/lib/shared/refusal'
import {
  aClaim,
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  aSnapshot,
  aSource,
  someEvidence,
  aSession,
  type TestArticle,
  type TestDesk,
} from '@/lib/testing/builders'
import { workAsApp } from '@/lib/testing/as-app'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { ME, PERMISSION_TABLE } from '@/lib/testing/permission-table'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import type { Actor } from './actor'
import { PERMISSIONS, type Permission } from './permissions'
import type { Subject } from './predicates'
import { ROLES, type Role } from './role'

let desk: TestDesk
let people: Record<Role, Actor>
/** Somebody else of the desk, whose things are not the actor's. */
let other: { reviewer: Actor; editor: Actor }
let article: TestArticle

beforeAll(async () => {
  // With the rights the application has, and no more: what it may not do in the database fails here, too.
  await workAsApp()
  desk = await aDesk()
  const [viewer, reviewer, editor, admin] = await Promise.all(ROLES.map((role) => aPerson(desk, role)))
  people = { viewer, reviewer, editor, admin } as Record<Role, Actor>
  other = { reviewer: await aPerson(desk, 'reviewer', 'Omar Said'), editor: await aPerson(desk, 'editor', 'Lea Koch') }
  article = await anArticle(other.editor)
})

/** Arranges the thing a permission is about, as `subject` says whose it is, and gives what is then tried. */
type Act = (me: Actor, subject: Subject) => Promise<() => Promise<unknown>>

const words = '14 cracked bolts'
const claimOf = () => anOpenClaim(other.reviewer, article, words)
const whose = (me: Actor, id: string | null | undefined) => (id === ME ? me.userId : other.reviewer.userId)
const version = 1

/** These are about the actor's own desk: they name no thing, or take what is free there. */
const OF_ONES_OWN_DESK: Permission[] = [
  'desk.read',
  'desk.change-settings',
  'people.manage',
  'article.import',
  'source.add',
  'claim.take',
  'report.bring-in',
  'view.save',
  'view.share',
  'claims.import',
]

/** A claim whose author and assignee are as the row says. */
async function claimAs(me: Actor, { authorId, assigneeId }: Subject) {
  const { id } = await claimOf()
  const createdById = whose(me, authorId)
  await db().claim.update({
    where: { id },
    data: { createdById, assigneeId: assigneeId === null ? null : whose(me, assigneeId) },
  })
  return id
}

async function evidenceAs(me: Actor, { authorId }: Subject) {
  const claim = await claimOf()
  const { id } = await someEvidence(other.reviewer, claim.id)
  await db().evidence.update({ where: { id }, data: { authorId: whose(me, authorId) } })
  return id
}

async function aPassage() {
  const own = await anArticle(other.editor)
  return db().passage.findFirstOrThrow({ where: { versionId: own.versionId, kind: 'sentence' } })
}

const ACTS: Record<Permission, Act> = {
  'desk.read': async (me) => () => deskSettings(me),
  'desk.change-settings': async (me) => {
    const facts = { version, name: 'Foreign desk', reportPrefix: 'FD', timeZone: 'UTC', verdictsNeeded: 1 }
    return () => changeDeskSettings(me, changeDeskSettingsInput.parse(facts))
  },
  'people.manage': async (me) => () =>
    addUser(me, addUserInput.parse({ email: `${randomUUID()}@example.org`, name: 'Nadia Rahal', role: 'viewer' })),
  'article.import': async (me) => () =>
    importArticle(
      me,
      importArticleInput.parse({ text: 'A line.', title: 'A line', language: 'en', direction: 'ltr', again: 'import' }),
    ),
  'passage.mark': async (me) => {
    const { id } = await aPassage()
    return () => markPassage(me, { passageId: id, kind: 'opinion', reason: 'A view.' })
  },
  'mark.withdraw': async (me, { authorId }) => {
    const { id } = await aPassage()
    await markPassage(other.reviewer, { passageId: id, kind: 'opinion', reason: 'A view.' })
    await db().mark.updateMany({ where: { passageId: id }, data: { authorId: whose(me, authorId) } })
    return () => withdrawMark(me, { passageId: id })
  },
  'claim.record': async (me) => () => {
    const start = article.text.indexOf(words)
    const range = { versionId: article.versionId, start, end: start + words.length }
    return recordClaim(me, recordClaimInput.parse({ ...range, kind: 'quantity', statement: 'Bolts cracked.' }))
  },
  'claim.edit': async (me) => {
    const { id: claimId } = await claimOf()
    const facts = { claimId, version, statement: 'Bolts cracked.', kind: 'quantity', priority: 'high' }
    return () => editClaim(me, editClaimInput.parse(facts))
  },
  'claim.assign': async (me, subject) => {
    const claimId = await claimAs(me, subject)
    return () => assignClaims(me, { claimIds: [claimId], assigneeId: other.editor.userId })
  },
  'claim.take': async (me) => {
    await claimOf()
    return () => takeNextClaim(me, takeNextClaimInput.parse({ articleId: article.articleId }))
  },
  'claim.drop': async (me, subject) => {
    const claimId = await claimAs(me, subject)
    return () => dropClaim(me, { claimId, reason: 'Cut from the article.' })
  },
  'claim.reopen': async (me) => {
    const { id: claimId } = await aClaim(desk, other, article, { status: 'settled' })
    return () => reopenClaim(me, reopenClaimInput.parse({ claimId, reason: 'A new count came in.' }))
  },
  'claim.adjudicate': async (me, { verdictBy }) => {
    const { id: claimId } = await aClaim(desk, other, article, { status: 'disputed' })
    if (verdictBy?.includes(ME)) await aVerdictOf(me, claimId)
    const decision = { claimId, ratingId: desk.ratings.False, rationale: 'The report is clear.', fix: null }
    return () => adjudicate(me, decision)
  },
  'source.add': async (me) => () =>
    addSource(me, addSourceInput.parse({ title: 'Inspection report', kind: 'primary_document' })),
  'source.edit': async (me) => {
    const { id: sourceId } = await aSource(other.reviewer)
    const facts = { sourceId, version, title: 'Report', kind: 'primary_document', confidentiality: 'open' }
    return () => editSource(me, editSourceInput.parse(facts))
  },
  'source.capture': async (me) => {
    const url = `https://example.org/${randomUUID()}`
    const found = { title: 'Inspection report', kind: 'primary_document', url }
    const { id: sourceId } = await addSource(other.reviewer, addSourceInput.parse(found))
    return () => captureSource(me, { sourceId })
  },
  'source.type-text': async (me) => {
    const { id: sourceId } = await aSource(other.reviewer)
    const { id: snapshotId } = await aSnapshot(other.reviewer, sourceId, '', { bytes: 'scan', problem: 'no-text' })
    return () => typeText(me, { snapshotId, text: 'What the scan says.' })
  },
  'evidence.attach': async (me) => {
    const { id } = await claimOf()
    return () => someEvidence(me, id)
  },
  'evidence.edit': async (me, subject) => {
    const evidenceId = await evidenceAs(me, subject)
    return () =>
      editEvidence(me, editEvidenceInput.parse({ evidenceId, version, stance: 'context', quote: '', note: 'A note.' }))
  },
  'evidence.withdraw': async (me, subject) => {
    const evidenceId = await evidenceAs(me, subject)
    return () => withdrawEvidence(me, { evidenceId, reason: 'Of another bridge.' })
  },
  'contact.record': async (me) => {
    const { id: claimId } = await claimOf()
    const asked = { claimId, person: 'Mara Quist', askedAt: '2024-03-05T10:00', how: 'phone' }
    return () => recordContact(me, recordContactInput.parse(asked))
  },
  'verdict.give': async (me) => {
    const { id } = await claimOf()
    return () => verdictOf(me, id)
  },
  'article.sign-off': async (me) => {
    const { articleId } = await anArticle(other.editor)
    return () => signOffArticle(me, signOffArticleInput.parse({ articleId, reason: 'The presses roll at midnight.' }))
  },
  'comment.write': async (me) => {
    const { id } = await claimOf()
    return () => addComment(me, { text: 'Look at the date.', at: { on: 'claim', id } })
  },
  'comment.edit': async (me, { authorId }) => {
    const commentId = await commentBy(authorId === ME ? me : other.reviewer)
    return () => editComment(me, { commentId, version, text: 'Look at the day.' })
  },
  'comment.resolve': async (me, { authorId }) => {
    const threadId = await commentBy(authorId === ME ? me : other.reviewer)
    return () => resolveThread(me, { threadId })
  },
  'account.change': async (me) => {
    const { sessionId } = await aSession(me.userId)
    return () => endOwnSession(me, { sessionId })
  },
  'report.publish': async (me) => {
    const { articleId } = await anArticle(other.editor)
    const asked = { articleId, blockersReason: 'The presses roll at midnight.' }
    return () => publishEdition(me, publishEditionInput.parse(asked))
  },
  'report.compose': async (me) => {
    const { id } = await claimOf()
    const asked = { title: 'Bridges in March', language: 'en', claimIds: [id] }
    return () => beginSetReport(me, beginSetReportInput.parse(asked))
  },
  'report.bring-in': async (me) => {
    const { content } = sampleEdition('Cracked bolts')
    return () => bringInEdition(me, { content })
  },
  'report.export': async (me) => {
    const of = { kind: 'article-draft', articleId: article.articleId }
    return () => askExport(me, askExportInput.parse({ of, format: 'pdf', options: {} }))
  },
  'report.make-public': async (me) => {
    const slug = `wire-${desk.id.slice(-12)}`
    await db().desk.update({ where: { id: desk.id }, data: { publishes: true, slug } })
    const own = await anArticle(other.editor)
    const frozen = publishEditionInput.parse({ articleId: own.articleId, blockersReason: 'The presses roll now.' })
    const { reportId, edition } = await publishEdition(other.editor, frozen)
    const chosen = { order: 'article', accurate: 'with', language: 'en' }
    return () => makePublic(me, makePublicInput.parse({ reportId, edition, ...chosen }))
  },
  'reader-error.answer': async (me) => {
    const { id } = await aReaderError(other.editor)
    return () => answerReaderError(me, answerReaderErrorInput.parse({ id, version: 1, outcome: 'no_error' }))
  },
  'view.save': async (me) => () => saveView(me, aView()),
  'view.change': async (me, { authorId }) => {
    // The desk sees it: what somebody keeps for themselves is not even found by others.
    const { id } = await saveView(other.editor, aView({ shared: 'yes' }))
    await db().savedView.update({ where: { id }, data: { ownerId: whose(me, authorId) } })
    return () => changeView(me, changeViewInput.parse({ id, version, name: `Tonight ${randomUUID()}` }))
  },
  'view.share': async (me) => () => saveView(me, aView({ shared: 'yes' })),
  'bulk.undo': async (me, { authorId }) => {
    const { id: claimId } = await claimOf()
    const change = { kind: 'priority', priority: 'high' } as const
    const { undo } = await changeMany(other.editor, { claimIds: [claimId], change })
    await db().bulkChange.update({ where: { id: undo ?? '' }, data: { byId: whose(me, authorId) } })
    return () => undoMany(me, { id: undo ?? '' })
  },
  'claims.import': async (me) => () =>
    beginImport(me, {
      filename: 'claims.csv',
      format: 'csv',
      fileSha256: null,
      plan: { heads: ['Claim'], columns: ['statement'], verdicts: {}, sample: [], words: [] },
      headsLine: 'Claim',
      dry: false,
      total: 1,
    }),
  'token.manage': async (me) => {
    const { id } = await makeToken(me, makeTokenInput.parse({ name: 'A script', scopes: ['claims:read'], days: 1 }))
    return () => revokeToken(me, { tokenId: id })
  },
}

function aView(more: { shared?: 'yes' } = {}) {
  return saveViewInput.parse({ name: `Late ${randomUUID()}`, query: 'only=late', ...more })
}

function verdictOf(actor: Actor, claimId: string) {
  const verdict = { claimId, ratingId: desk.ratings.Accurate, rationale: 'Counted twice.' }
  return giveVerdict(actor, giveVerdictInput.parse(verdict))
}

/** An error a reader reported in a public edition; each article has a report of its own. */
async function aReaderError(editor: Actor): Promise<{ id: string }> {
  const { articleId } = await anArticle(editor)
  const asked = { articleId, blockersReason: 'The presses roll at midnight.' }
  const { reportId } = await publishEdition(editor, publishEditionInput.parse(asked))
  const { deskId } = editor
  const edition = await db().edition.findFirstOrThrow({ where: { reportId } })
  const about = { deskId, reportId, editionId: edition.id }
  await db().publication.create({ data: { ...about, publishedById: editor.userId } })
  const number = (await db().readerError.count({ where: { deskId } })) + 1
  return db().readerError.create({ data: { ...about, number, text: 'It was fifteen bolts.' } })
}

/** As an editor would have given it when they were a reviewer; a viewer never gave one by a command. */
async function aVerdictOf(me: Actor, claimId: string): Promise<void> {
  const verdict = {
    deskId: desk.id,
    claimId,
    reviewerId: me.userId,
    ratingId: desk.ratings.Accurate,
    rationale: 'Seen.',
  }
  await db().verdict.create({ data: verdict })
}

async function commentBy(author: Actor): Promise<string> {
  const { id } = await claimOf()
  return (await addComment(author, { text: 'Look at the date.', at: { on: 'claim', id } })).id
}

/** "allowed" also when it is refused for another reason than who asks. */
async function answerTo(act: () => Promise<unknown>): Promise<'allowed' | 'not-allowed' | 'not-found'> {
  try {
    await act()
    return 'allowed'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.kind === 'not-allowed' || error.kind === 'not-found' ? error.kind : 'allowed'
  }
}

const rows = Object.entries(PERMISSION_TABLE).flatMap(([permission, asked]) =>
  asked.flatMap(([about, subject, least]) =>
    ROLES.map((role) => {
      const may = least !== null && ROLES.indexOf(role) >= ROLES.indexOf(least)
      return { permission: permission as Permission, about, subject, role, answer: may ? 'allowed' : 'not-allowed' }
    }),
  ),
)

describe('what commands answer to each role', () => {
  test('every permission is tried at a command', () => {
    expect(Object.keys(ACTS).sort()).toEqual(Object.keys(PERMISSIONS).sort())
  })

  test.each(rows)('$permission on $about: a $role is $answer', async ({ permission, subject, role, answer }) => {
    expect(await answerTo(await ACTS[permission](people[role], subject))).toBe(answer)
  })
})

describe('what commands answer to another desk', () => {
  const things = rows.filter(({ role, permission }) => role === 'admin' && !OF_ONES_OWN_DESK.includes(permission))

  test.each(things)('$permission on $about: not found for its admin', async ({ permission, subject }) => {
    const stranger = await aPerson(await aDesk(), 'admin')
    const arranged = { ...people.admin }
    const act = await ACTS[permission](arranged, subject)
    // The actor of the arranged act becomes somebody else's, as when a person of one desk sends ids of another.
    Object.assign(arranged, stranger)
    expect(await answerTo(act)).toBe('not-found')
  })
})
