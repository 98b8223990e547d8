import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { withdrawMark } from '@/lib/articles/withdraw-mark.command'
import { addQuote } from '@/lib/claims/add-quote.command'
import { assignClaims } from '@/lib/claims/assign-claims.command'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { reopenClaimInput } from '@/lib/claims/reopen-claim.input'
import { takeNextClaim } from '@/lib/claims/take-next-claim.command'
import { addComment } from '@/lib/comments/add-comment.command'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { editEvidence } from '@/lib/evidence/edit-evidence.command'
import { editEvidenceInput } from '@/lib/evidence/edit-evidence.input'
import { editSource } from '@/lib/evidence/edit-source.command'
import { editSourceInput } from '@/lib/evidence/edit-source.input'
import { noteReply } from '@/lib/evidence/note-reply.command'
import { noteRecheck } from '@/lib/evidence/recheck-source.command'
import { recordContact } from '@/lib/evidence/record-contact.command'
import { recordContactInput } from '@/lib/evidence/record-contact.input'
import { typeText } from '@/lib/evidence/type-text.command'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import {
  aClaim,
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  aSnapshot,
  aSource,
  type TestArticle,
  type TestDesk,
} from '@/lib/testing/builders'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { publishEdition } from './publish-edition.command'
import { publishEditionInput } from './publish-edition.input'
import { reportPage } from './report-page.query'
import { signOffArticle } from './sign-off-article.command'
import { withdrawSignOff } from './withdraw-sign-off.command'

const ANYWAY = 'The lawyer has read it, and the rest follows tomorrow.'
const PLACE = 'https://example.org/towers'
const TEXT = 'The inspectors counted 14 bolts with cracks in the north tower. It stays closed until May.'

let desk: TestDesk
let ruth: Actor
let samir: Actor
let ines: Actor
let jonas: Actor
let lena: Actor

beforeAll(async () => {
  desk = await aDesk()
  ruth = await aPerson(desk, 'editor')
  samir = await aPerson(desk, 'admin')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  lena = await aPerson(desk, 'editor', 'Lena Ott')
})

const sign = (article: TestArticle) => signOffArticle(ruth, { articleId: article.articleId, reason: ANYWAY })
const newest = async ({ articleId }: TestArticle) => (await reportPage(ines, articleId)).signOffs[0]
const claimAs = (article: TestArticle, status: 'open' | 'checking' | 'disputed' | 'settled') =>
  aClaim(desk, { reviewer: ines, editor: lena }, article, { status })

/** Gets something ready on an article, and gives what changes it after it was signed off. */
type Change = (article: TestArticle) => Promise<() => Promise<unknown>>

const verdict = (claimId: string, evidenceIds: string[], rating: 'Accurate' | 'False') =>
  giveVerdictInput.parse({ claimId, rationale: 'The report says so.', evidenceIds, ratingId: desk.ratings[rating] })

async function facts(claimId: string, more: Record<string, unknown>) {
  const { version, statement, kind, priority } = await db().claim.findUniqueOrThrow({ where: { id: claimId } })
  return editClaimInput.parse({ claimId, version, statement, kind, priority, ...more })
}

/** A claim that rests on a source with an address and a snapshot; each call makes a source of its own. */
async function onASource(article: TestArticle, more: Record<string, string> = {}) {
  const url = `${PLACE}/${article.articleId}`
  const claim = await anOpenClaim(ines, article, '14 cracked bolts')
  const source = await aSource(ines, { url, ...more })
  const snapshot = await aSnapshot(ines, source.id, TEXT, { answer: { url } })
  const quote = 'counted 14 bolts with cracks'
  await attachEvidence(
    ines,
    attachEvidenceInput.parse({ claimId: claim.id, sourceId: source.id, stance: 'supports', quote }),
  )
  return { claim, source, snapshot, url }
}

const fieldsOf = (more: Record<string, unknown>) =>
  editSourceInput.parse({ kind: 'primary_document', confidentiality: 'open', version: 1, ...more })

const passageOf = async ({ versionId }: TestArticle) =>
  (await db().passage.findFirstOrThrow({ where: { versionId, number: 7 } })).id

const range = (article: TestArticle, words: string) => {
  const start = article.text.indexOf(words)
  return { versionId: article.versionId, start, end: start + words.length }
}

const asked = (claimId: string) =>
  recordContactInput.parse({ claimId, person: 'Mara Quist', askedAt: '2024-03-06T10:00', how: 'phone' })

const WITHDRAWS: [what: string, did: string, change: Change][] = [
  [
    'a claim that is recorded',
    'Jonas Meyer recorded C-1: “The ferry”',
    async (article) => () => anOpenClaim(jonas, article, 'The ferry'),
  ],
  [
    'another statement',
    'Jonas Meyer edited C-1: statement',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      return async () => editClaim(jonas, await facts(id, { statement: '13 bolts were cracked.' }))
    },
  ],
  [
    'a quote more',
    'Jonas Meyer added a quote to C-1: “The ferry”',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      return () => addQuote(jonas, { claimId: id, ...range(article, 'The ferry') })
    },
  ],
  [
    'a claim that is dropped',
    'Lena Ott dropped C-1: The sentence was cut.',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      return () => dropClaim(lena, { claimId: id, reason: 'The sentence was cut.' })
    },
  ],
  [
    'a claim that is reopened',
    'Jonas Meyer reopened C-1: A new survey is out.',
    async (article) => {
      const { id } = await claimAs(article, 'settled')
      return () => reopenClaim(jonas, reopenClaimInput.parse({ claimId: id, reason: 'A new survey is out.' }))
    },
  ],
  [
    'a verdict that settles, without its rating',
    'Jonas Meyer gave a verdict on C-1',
    async (article) => {
      const { id, evidenceIds } = await claimAs(article, 'checking')
      return () => giveVerdict(jonas, verdict(id, evidenceIds, 'False'))
    },
  ],
  [
    'a verdict that makes it disputed, without its rating',
    'Jonas Meyer gave a verdict on C-1',
    async (article) => {
      const { id, evidenceIds } = await claimAs(article, 'settled')
      return () => giveVerdict(jonas, verdict(id, evidenceIds, 'False'))
    },
  ],
  [
    'an adjudication',
    'Samir Haddad adjudicated C-1: False',
    async (article) => {
      const { id } = await claimAs(article, 'disputed')
      const rationale = 'The survey was dated later.'
      return () => adjudicate(samir, { claimId: id, ratingId: desk.ratings.False, rationale, fix: null })
    },
  ],
  [
    'evidence that is attached, without its source',
    'Jonas Meyer attached E-1 to C-1',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      const { id: sourceId } = await aSource(ines)
      const piece = { claimId: id, sourceId, stance: 'supports', quote: 'Fourteen.' }
      return () => attachEvidence(jonas, attachEvidenceInput.parse(piece))
    },
  ],
  [
    'evidence that is edited',
    'Ines Duarte edited E-1 of C-1: stance',
    async (article) => {
      const { evidenceIds } = await claimAs(article, 'checking')
      const piece = await db().evidence.findUniqueOrThrow({ where: { id: evidenceIds[0] ?? '' } })
      const { id: evidenceId, version, quote, locator, note } = piece
      const input = { evidenceId, version, quote, locator, note, stance: 'refutes' }
      return () => editEvidence(ines, editEvidenceInput.parse(input))
    },
  ],
  [
    'evidence that is withdrawn, without why',
    'Ines Duarte withdrew E-1 of C-1',
    async (article) => {
      const { evidenceIds } = await claimAs(article, 'checking')
      return () => withdrawEvidence(ines, { evidenceId: evidenceIds[0] ?? '', reason: 'The page was a draft.' })
    },
  ],
  [
    'somebody who is asked',
    'Jonas Meyer asked Mara Quist about C-1',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      return () => recordContact(jonas, asked(id))
    },
  ],
  [
    'their reply',
    'Jonas Meyer noted the reply of Mara Quist about C-1',
    async (article) => {
      const { id: contactId } = await recordContact(jonas, asked((await claimAs(article, 'open')).id))
      return () => noteReply(jonas, { contactId, version: 1, reply: 'It was 14.', repliedAt: '2024-03-06T12:00' })
    },
  ],
  [
    'a mark',
    'Jonas Meyer marked passage 7 as opinion: It is what the author hopes.',
    async (article) => {
      const passageId = await passageOf(article)
      return () => markPassage(jonas, { passageId, kind: 'opinion', reason: 'It is what the author hopes.' })
    },
  ],
  [
    'a mark that is withdrawn',
    'Jonas Meyer withdrew the mark of passage 7',
    async (article) => {
      const passageId = await passageOf(article)
      await markPassage(jonas, { passageId, kind: 'opinion', reason: 'It is what the author hopes.' })
      return () => withdrawMark(jonas, { passageId })
    },
  ],
  [
    'an edit of a source it rests on, without its name',
    'Jonas Meyer edited a source it rests on: publisher',
    async (article) => {
      const { source, url } = await onASource(article)
      const input = { sourceId: source.id, title: source.title, url, publisher: 'City of towers' }
      return () => editSource(jonas, fieldsOf(input))
    },
  ],
  [
    'an edit of where such a source has it from',
    'Jonas Meyer edited a source it rests on: interest',
    async (article) => {
      const origin = await aSource(ines, { title: 'The wire story' })
      await onASource(article, { derivesFromId: origin.id })
      const input = { sourceId: origin.id, title: origin.title, interest: 'It sells bolts.' }
      return () => editSource(jonas, fieldsOf(input))
    },
  ],
  [
    'the address of such a source that has changed',
    'a source it rests on has changed',
    async (article) => {
      const { source, snapshot, url } = await onASource(article)
      const found = { outcome: 'changed', sentence: 'A third of it reads otherwise.' } as const
      return () => noteRecheck({ sourceId: source.id, url, comparedTo: snapshot.number, ...found })
    },
  ],
  [
    'a text of such a source that is typed',
    'Jonas Meyer typed the text of a source it rests on',
    async (article) => {
      const { source } = await onASource(article)
      const scan = await aSnapshot(ines, source.id, '', { bytes: 'a scan', problem: 'no-text' })
      return () => typeText(jonas, { snapshotId: scan.id, text: `${TEXT} So it says.` })
    },
  ],
]

const LEAVES: [what: string, change: Change][] = [
  [
    'whose claim it is',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      return () => assignClaims(lena, { claimIds: [id], assigneeId: jonas.userId })
    },
  ],
  [
    'who takes a claim',
    async (article) => {
      await claimAs(article, 'open')
      return () => takeNextClaim(jonas, { articleId: article.articleId })
    },
  ],
  [
    'when a claim is due, and its tags',
    async (article) => {
      const { id } = await claimAs(article, 'open')
      return async () => editClaim(jonas, await facts(id, { dueAt: '2024-03-07T18:00', tags: 'bridges' }))
    },
  ],
  [
    'a comment',
    async ({ articleId }) =>
      () =>
        addComment(jonas, { text: 'Is the headline settled?', at: { on: 'article', id: articleId } }),
  ],
  [
    'a look at an address that says what it said',
    async (article) => {
      const { source, snapshot, url } = await onASource(article)
      const found = { outcome: 'same', sentence: 'The address gives the same text.' } as const
      return () => noteRecheck({ sourceId: source.id, url, comparedTo: snapshot.number, ...found })
    },
  ],
  [
    'another capture of the same text',
    async (article) => {
      const { source, url } = await onASource(article)
      return () => aSnapshot(ines, source.id, TEXT, { answer: { url } })
    },
  ],
  [
    'a source that nothing of it rests on',
    async () => {
      const { id: sourceId, title } = await aSource(ines)
      return () => editSource(jonas, fieldsOf({ sourceId, title, publisher: 'Somebody' }))
    },
  ],
  [
    'a source on which its evidence was withdrawn',
    async (article) => {
      const { source, url } = await onASource(article)
      const { id: evidenceId } = await db().evidence.findFirstOrThrow({ where: { sourceId: source.id } })
      await withdrawEvidence(ines, { evidenceId, reason: 'It says nothing.' })
      return () => editSource(jonas, fieldsOf({ sourceId: source.id, title: source.title, url, publisher: 'Nobody' }))
    },
  ],
  ['a claim of another article', async () => async () => anOpenClaim(jonas, await anArticle(ruth), 'The ferry')],
  [
    'an edition that is published',
    async ({ articleId }) =>
      () =>
        publishEdition(lena, publishEditionInput.parse({ articleId, blockersReason: ANYWAY })),
  ],
]

describe('a sign-off is withdrawn by', () => {
  test.each(WITHDRAWS)('%s', async (_what, did, arrange) => {
    const article = await anArticle(ruth)
    const change = await arrange(article)
    await sign(article)
    await change()
    const signOff = await newest(article)
    expect(signOff).toMatchObject({ editor: 'Ruth Adler', withdrawn: { at: expect.any(Date) } })
    const { by, did: said } = signOff?.withdrawn ?? { by: null, did: '' }
    expect(by === null ? said : `${by} ${said}`).toBe(did)
    const about = { articleId: article.articleId, kind: 'article.sign-off-withdrawn' }
    const event = await db().event.findFirstOrThrow({ where: about })
    expect(event.data).toMatchObject({ signedOffBy: 'Ruth Adler', because: said })
    const told = await db().notification.findMany({ where: { eventId: event.id } })
    expect(told).toMatchObject([{ userId: ruth.userId, because: 'sign_off_withdrawn' }])
  })
})

describe('a sign-off stands after', () => {
  test.each(LEAVES)('%s', async (_what, arrange) => {
    const article = await anArticle(ruth)
    const change = await arrange(article)
    await sign(article)
    await change()
    expect(await newest(article)).toMatchObject({ editor: 'Ruth Adler', withdrawn: null })
  })
})

describe('signing off', () => {
  test('asks for a reason while something blocks, and keeps it', async () => {
    const article = await anArticle(ruth)
    const { articleId } = article
    await expect(signOffArticle(ruth, { articleId, reason: null })).rejects.toMatchObject({
      kind: 'invalid',
      issues: { reason: [expect.stringContaining('still block')] },
    })
    await sign(article)
    expect(await newest(article)).toMatchObject({ reason: ANYWAY, withdrawn: null })
  })

  test('is done once, by an editor of the desk, and can be taken back by another with a reason', async () => {
    const article = await anArticle(ruth)
    const { articleId } = article
    await expect(signOffArticle(ines, { articleId, reason: ANYWAY })).rejects.toMatchObject({ kind: 'not-allowed' })
    const stranger = await aPerson(await aDesk(), 'editor')
    await expect(signOffArticle(stranger, { articleId, reason: ANYWAY })).rejects.toMatchObject({ kind: 'not-found' })
    const both = await Promise.allSettled([sign(article), signOffArticle(lena, { articleId, reason: ANYWAY })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(withdrawSignOff(ines, { articleId, reason: 'I doubt it very much.' })).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    await withdrawSignOff(samir, { articleId, reason: 'The lawyer called again.' })
    const withdrawn = { by: 'Samir Haddad', did: 'took it back: The lawyer called again.' }
    expect(await newest(article)).toMatchObject({ withdrawn })
    await expect(withdrawSignOff(samir, { articleId, reason: 'Once more, please.' })).rejects.toMatchObject({
      kind: 'wrong-state',
    })
    await sign(article)
    expect((await reportPage(ines, articleId)).signOffs).toHaveLength(2)
  })

  test('goes with publishing where nobody has signed off', async () => {
    const { articleId } = await anArticle(ruth)
    await publishEdition(lena, publishEditionInput.parse({ articleId, blockersReason: ANYWAY }))
    expect((await reportPage(ines, articleId)).signOffs).toMatchObject([{ editor: 'Lena Ott', reason: ANYWAY }])
  })

  test.each([
    ['claim.edited', async (id: string) => editClaim(jonas, await facts(id, { statement: '13 bolts were cracked.' }))],
    ['verdict.given', async (id: string) => giveVerdict(jonas, verdict(id, [], 'False'))],
    ['claim.recorded', async (_id: string, article: TestArticle) => anOpenClaim(jonas, article, '14 cracked bolts')],
  ] as const)(
    'and changing (%s) at the same moment never leave a sign-off that did not see the change',
    async (kind, change) => {
      for (let round = 0; round < 8; round += 1) {
        const article = await anArticle(ruth)
        const { id } = await claimAs(article, 'open')
        const both = [() => sign(article), () => change(id, article)]
        await Promise.all((round % 2 === 0 ? both : both.reverse()).map((each) => each()))
        const [event] = await db().event.findMany({
          where: { articleId: article.articleId, kind: { in: ['article.signed-off', kind] } },
          orderBy: { link: { sequence: 'desc' } },
          take: 1,
        })
        const stands = (await newest(article))?.withdrawn === null
        expect({ last: event?.kind, stands }).toEqual({ last: stands ? 'article.signed-off' : kind, stands })
      }
    },
  )

  test('the database keeps one standing sign-off, and refuses to change or remove any', async () => {
    const article = await anArticle(ruth)
    await sign(article)
    const { id, ...row } = await db().signOff.findFirstOrThrow({ where: { articleId: article.articleId } })
    await expect(db().signOff.create({ data: row })).rejects.toThrow()
    await expect(
      db().$executeRaw`UPDATE "sign_off" SET editor_id = ${lena.userId}::uuid WHERE id = ${id}::uuid`,
    ).rejects.toThrow('never changed')
    await expect(db().$executeRaw`DELETE FROM "sign_off" WHERE id = ${id}::uuid`).rejects.toThrow('never changed')
  })
})
