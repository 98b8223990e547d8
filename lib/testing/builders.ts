import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { importArticle, type ImportedArticle } from '@/lib/articles/import-article.command'
import { importArticleInput } from '@/lib/articles/import-article.input'
import { NO_FACTS, type PageFacts, type ReadProblem, type TextPlace } from '@/lib/capture/read-text'
import type { ClaimStatus } from '@/lib/claims/claim-status'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { dropClaimInput } from '@/lib/claims/drop-claim.input'
import { recordClaim } from '@/lib/claims/record-claim.command'
import { recordClaimInput } from '@/lib/claims/record-claim.input'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { startCapture } from '@/lib/evidence/capture.store'
import { keepCapture } from '@/lib/evidence/keep-capture.command'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { confirmFile, expectFile } from '@/lib/files/stored-file.store'
import { openSession } from '@/lib/people/session.store'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'

/** A desk for a test, with the ids of its ratings by label. */
export type TestDesk = { id: string; ratings: Record<TestRating, string> }

/** An article for a test, with its text as it stands. */
export type TestArticle = ImportedArticle & { text: string }

const RATINGS = [
  { label: 'Accurate', shape: 'accurate', claimReviewValue: 5 },
  { label: 'Mostly accurate', shape: 'mostly', claimReviewValue: 4 },
  { label: 'Needs context', shape: 'context', claimReviewValue: 3 },
  { label: 'Misleading', shape: 'misleading', claimReviewValue: 2 },
  { label: 'False', shape: 'false', claimReviewValue: 1 },
  { label: 'Cannot be verified', shape: 'unverified', claimReviewValue: null },
] as const
export type TestRating = (typeof RATINGS)[number]['label']

const NAMES: Record<Role, string> = {
  viewer: 'Tomas Lind',
  reviewer: 'Ines Duarte',
  editor: 'Ruth Adler',
  admin: 'Samir Haddad',
}

/** A new desk with a rating scale; desks of different calls know nothing of each other. */
export async function aDesk(more: { verdictsNeeded?: number; timeZone?: string } = {}): Promise<TestDesk> {
  const desk = await db().desk.create({ data: { name: 'Foreign desk', reportPrefix: 'FD', ...more } })
  const scale = await db().ratingScale.create({ data: { deskId: desk.id, name: 'Our scale' } })
  const ratings: Partial<Record<TestRating, string>> = {}
  for (const [position, { label, shape, claimReviewValue }] of RATINGS.entries()) {
    const common = { deskId: desk.id, scaleId: scale.id, label, shape, colour: shape, claimReviewValue }
    const rating = await db().rating.create({
      data: { ...common, meaning: `We found it ${label.toLowerCase()}.`, position },
    })
    ratings[label] = rating.id
  }
  return { id: desk.id, ratings: ratings as Record<TestRating, string> }
}

/** A new person of a desk, as the actor they are when signed in; without a password. */
export async function aPerson(desk: { id: string }, role: Role, name = NAMES[role]): Promise<Actor> {
  const { timeZone } = await db().desk.findUniqueOrThrow({ where: { id: desk.id } })
  const email = `${randomUUID()}@example.org`
  const user = await db().user.create({ data: { name, email } })
  await db().membership.create({ data: { deskId: desk.id, userId: user.id, role } })
  return { userId: user.id, name, role, deskId: desk.id, timeZone }
}

/** Seven sentences in four paragraphs, the second of them a heading. */
export const HARBOUR_TEXT = `The harbour bridge closed on 4 March 2024 after engineers found 14 cracked bolts. It is the oldest lifting bridge in the country.

What the inspectors saw

“We counted 14 bolts, and all of them were on the north tower,” said Mara Quist, who led the inspection. The city spent 2.3 million euros on repairs in 2019. Some people will miss the view.

The ferry will carry 6,000 passengers a day until the bridge opens again. Nobody was hurt.`

/** A new article of the editor's desk, imported by them. Its words can be anything; each call needs its own or `again: 'import'`. */
export async function anArticle(
  editor: Actor,
  more: {
    text?: string
    title?: string
    url?: string
    headings?: string
    language?: string
    direction?: 'ltr' | 'rtl'
  } = {},
): Promise<TestArticle> {
  const input = importArticleInput.parse({
    text: HARBOUR_TEXT,
    headings: more.text === undefined ? '1' : '',
    title: 'Harbour bridge closed for a year',
    byline: 'Nora Salmi',
    publisher: 'The Harbour Post',
    publishedOn: '2024-03-05',
    language: 'en',
    direction: 'ltr',
    again: 'import',
    ...more,
  })
  const article = await importArticle(editor, input)
  const { text } = await db().articleVersion.findUniqueOrThrow({ where: { id: article.versionId } })
  return { ...article, text }
}

/** A new open claim on these words of the article; they must stand in its text. */
export async function anOpenClaim(
  reviewer: Actor,
  article: TestArticle,
  words: string,
  more: { statement?: string; claimant?: string; claimantVia?: string; assigneeId?: string } = {},
): Promise<{ id: string; number: number }> {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” does not stand in the article.`)
  const statement = more.statement ?? `It is said: ${words}.`
  const range = { versionId: article.versionId, start, end: start + words.length }
  return recordClaim(reviewer, recordClaimInput.parse({ ...range, kind: 'quantity', ...more, statement }))
}

/** A new claim in the state that is asked for, brought there by the commands a desk would use. */
export async function aClaim(
  desk: TestDesk,
  people: { reviewer: Actor; editor: Actor },
  article: TestArticle,
  more: { status: ClaimStatus; words?: string; rating?: TestRating },
): Promise<{ id: string; number: number; evidenceIds: string[] }> {
  const { reviewer, editor } = people
  const { status, words = '14 cracked bolts', rating = 'Accurate' } = more
  const claim = await anOpenClaim(reviewer, article, words)
  if (status === 'open') return { ...claim, evidenceIds: [] }
  if (status === 'dropped') {
    await dropClaim(editor, dropClaimInput.parse({ claimId: claim.id, reason: 'Nothing rests on it.' }))
    return { ...claim, evidenceIds: [] }
  }
  const evidenceIds = [(await someEvidence(reviewer, claim.id)).id]
  const verdict = { claimId: claim.id, rationale: 'The report says so.', evidenceIds }
  const giving = (actor: Actor, label: TestRating) =>
    giveVerdict(actor, giveVerdictInput.parse({ ...verdict, ratingId: desk.ratings[label] }))
  if (status !== 'checking') await giving(reviewer, rating)
  if (status === 'disputed') await giving(editor, rating === 'False' ? 'Accurate' : 'False')
  return { ...claim, evidenceIds }
}

/** A piece of evidence on a claim, from a source of its own. */
export async function someEvidence(reviewer: Actor, claimId: string): Promise<{ id: string; number: number }> {
  const input = attachEvidenceInput.parse({
    claimId,
    stance: 'supports',
    quote: 'The inspectors counted 14 bolts with cracks.',
    locator: 'page 2',
    title: 'Inspection report of the harbour authority',
    kind: 'primary_document',
    publisher: 'Harbour authority',
    url: `https://example.org/reports/${randomUUID()}`,
  })
  return attachEvidence(reviewer, input)
}

/** A new source; without an address unless one is given, and nothing is fetched for it. */
export async function aSource(actor: Actor, more: Record<string, string> = {}): Promise<{ id: string; title: string }> {
  const input = addSourceInput.parse({ title: 'Inspection report', kind: 'primary_document', ...more })
  const { id } = await addSource(actor, input)
  const { title } = await db().source.findUniqueOrThrow({ where: { id }, select: { title: true } })
  if (more.url !== undefined) await forgetCaptures(id)
  return { id, title }
}

/** Nothing waits to be fetched for the source; the application itself never forgets a capture. */
async function forgetCaptures(sourceId: string): Promise<void> {
  await db().capture.deleteMany({ where: { sourceId, state: 'waiting' } })
}

/** What a test may want of a snapshot besides its text; `bytes` are the text's own unless given. */
export type SnapshotWishes = {
  bytes?: string | Buffer
  mediaType?: string
  fileName?: string
  facts?: Partial<PageFacts>
  places?: TextPlace[]
  problem?: ReadProblem | null
  /** An address that answered, instead of a file that was uploaded. */
  answer?: { url: string; finalUrl?: string; status?: number; headers?: [string, string][] }
}

/** A new snapshot of a source with this text, its bytes in the file store and its quotes looked up, as the worker keeps one. */
export async function aSnapshot(
  actor: Actor,
  sourceId: string,
  text: string,
  more: SnapshotWishes = {},
): Promise<{ id: string; number: number; textId: string; sha256: string }> {
  const bytes = Buffer.from(more.bytes ?? text)
  const spooled = await spool(Readable.from([bytes]), { most: bytes.length })
  const file = { sha256: spooled.sha256, bytes: spooled.bytes }
  await inTransaction((tx) => expectFile(tx, file))
  await fileStore().put(spooled)
  await unspool(spooled)
  const { answer, fileName = null, mediaType = 'text/plain', places = [], problem = null } = more
  const captureId = await inTransaction(async (tx) => {
    await confirmFile(tx, file.sha256)
    const what = answer
      ? ({ way: 'address', url: answer.url } as const)
      : ({ way: 'file', fileSha256: file.sha256, fileName } as const)
    return (await startCapture(tx, actor, sourceId, what)).captureId
  })
  const read = { mediaType, facts: { ...NO_FACTS, ...more.facts }, text, places, problem }
  const kept = await keepCapture(actor, { captureId, file, read, answer: answer ? anAnswer(answer) : null })
  if (kept === null) throw new Error('The capture had ended already.')
  const { id: textId } = await db().snapshotText.findFirstOrThrow({ where: { snapshotId: kept.snapshotId } })
  return { id: kept.snapshotId, number: kept.number, textId, sha256: file.sha256 }
}

function anAnswer({ url, finalUrl = url, status = 200, headers = [] }: NonNullable<SnapshotWishes['answer']>) {
  const redirects = finalUrl === url ? [] : [{ status: 301, from: url, to: finalUrl }]
  return { requestedUrl: url, finalUrl, redirects, status, headers, ipAddress: '203.0.113.7', milliseconds: 120 }
}

/** An open session of a person, as signing in with a password opens one. */
export async function aSession(userId: string): Promise<{ userId: string; sessionId: string }> {
  const { tokenVersion } = await db().user.findUniqueOrThrow({ where: { id: userId } })
  const signs = { way: 'password', device: 'Firefox on Linux', address: '203.0.113.7' } as const
  return { userId, sessionId: await openSession({ userId, tokenVersion }, signs) }
}
