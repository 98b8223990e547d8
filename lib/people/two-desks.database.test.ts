import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import type { Role } from '@/lib/access/role'
import { markPassage } from '@/lib/articles/mark-passage.command'
import { assignClaims } from '@/lib/claims/assign-claims.command'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { addComment } from '@/lib/comments/add-comment.command'
import { closeDb, db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { captureSource } from '@/lib/evidence/capture-source.command'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { publishEdition } from '@/lib/reports/publish-edition.command'
import { publishEditionInput } from '@/lib/reports/publish-edition.input'
import { Refusal } from '@/lib/shared/refusal'
import { aDesk, anArticle, anOpenClaim, aPerson, aSession, someEvidence, type TestDesk } from '@/lib/testing/builders'
import { EVERY_QUERY } from '@/lib/testing/every-query'
import { aSealedDesk, PLANT, type SealedDesk } from '@/lib/testing/sealed-desk'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { actorOfSession, type OwnAccount } from './actor-of-session.query'
import { changeRole } from './change-role.command'
import { otherDesksOf } from './desks-of-actor.query'
import { disablePerson } from './disable-person.command'
import { invitePerson } from './invite-person.command'
import { switchDesk } from './switch-desk.store'
import { withdrawInvitation } from './withdraw-invitation.command'

/** Samir is an admin of both desks, and works on the first. */
let here: TestDesk
let samir: Actor
let there: SealedDesk
let ownClaimId: string
let ownEvidenceId: string

beforeAll(async () => {
  here = await aDesk()
  samir = await aPerson(here, 'admin')
  there = await aSealedDesk()
  await join(samir, there.desk, 'admin')
  ownClaimId = (await anOpenClaim(samir, await anArticle(samir, { title: 'Ferry timetable' }), '6,000 passengers')).id
  ownEvidenceId = (await someEvidence(samir, ownClaimId)).id
})

async function join({ userId }: Actor, { id: deskId }: { id: string }, role: Role): Promise<void> {
  await db().membership.create({ data: { deskId, userId, role } })
}

describe('a person of two desks, at work on one of them', () => {
  const asked = Object.entries(EVERY_QUERY).flatMap(([name, ask]) =>
    typeof ask === 'string' ? [] : [[name, ask] as const],
  )

  test.each(asked)('reads nothing of the other by its ids: %s', async (_name, ask) => {
    const told = await ask(samir, there).then(
      (answer) => JSON.stringify(answer, plainly),
      (error: unknown) => {
        expect(error).toBeInstanceOf(Refusal)
        return (error as Refusal).kind
      },
    )
    const ofTheOther = [PLANT, there.articleId, there.claimId, there.sourceId, there.reportId, there.commentId]
    for (const words of ofTheOther) expect(told).not.toContain(words)
  })

  // What is wrong with a field of a thing of one's own is told beside it; all else is not there.
  const acts: [what: string, act: () => Promise<unknown>, refused?: 'invalid' | 'not-found'][] = [
    ['drops a claim', () => dropClaim(samir, { claimId: there.claimId, reason: 'Not ours.' })],
    ['reopens a claim', () => reopenClaim(samir, { claimId: there.claimId, because: 'other', reason: 'Not ours.' })],
    ['assigns a claim', () => assignClaims(samir, { claimIds: [there.claimId], assigneeId: samir.userId })],
    [
      'assigns a claim of this desk to somebody of the other',
      () => assignClaims(samir, { claimIds: [ownClaimId], assigneeId: there.reviewer.userId }),
      'invalid',
    ],
    ['comments on a claim', () => addComment(samir, { text: 'Hello.', at: { on: 'claim', id: there.claimId } })],
    ['answers a comment', () => addComment(samir, { text: 'Hello.', at: { threadId: there.commentId } })],
    ['captures a source', () => captureSource(samir, { sourceId: there.sourceId })],
    [
      'attaches evidence',
      () => attachEvidence(samir, evidenceOn(there.claimId, { title: 'A letter', kind: 'primary_document' })),
    ],
    [
      'attaches a source of the other to a claim of this desk',
      () => attachEvidence(samir, evidenceOn(ownClaimId, { sourceId: there.sourceId })),
    ],
    ['withdraws evidence', async () => withdrawEvidence(samir, { evidenceId: await oneOf('evidence'), reason: 'No.' })],
    [
      'marks a passage',
      async () => markPassage(samir, { passageId: await oneOf('passage'), kind: 'opinion', reason: 'No.' }),
    ],
    ['gives a verdict', () => giveVerdict(samir, verdictOn(there.claimId, there.desk))],
    [
      'gives a verdict of the other’s scale on a claim of this desk',
      () => giveVerdict(samir, verdictOn(ownClaimId, there.desk)),
      'invalid',
    ],
    [
      'publishes a report',
      () =>
        publishEdition(
          samir,
          publishEditionInput.parse({ articleId: there.articleId, blockersReason: 'The paper closes tonight.' }),
        ),
    ],
    ['changes a role', () => changeRole(samir, { userId: there.reviewer.userId, role: 'viewer', version: 1 })],
    ['disables a person', () => disablePerson(samir, { userId: there.reviewer.userId })],
    [
      'withdraws an invitation',
      async () => {
        const { id } = await invitePerson(there.admin, {
          name: 'Mara Quist',
          email: 'mara@example.org',
          role: 'viewer',
        })
        await withdrawInvitation(samir, { invitationId: id })
      },
    ],
  ]

  test.each(acts)('changes nothing of the other by its ids: %s', async (_what, act, expected = 'not-found') => {
    const before = (await events()).filter(({ kind }) => kind !== 'person.invited')
    const refused = await act().then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.kind : error),
    )
    expect(refused).toBe(expected)
    expect((await events()).filter(({ kind }) => kind !== 'person.invited')).toEqual(before)
  })

  const events = () =>
    db().event.findMany({ where: { actorId: samir.userId }, select: { id: true, kind: true }, orderBy: { id: 'asc' } })
  const evidenceOn = (claimId: string, more: Record<string, string>) =>
    attachEvidenceInput.parse({ claimId, stance: 'supports', quote: 'The inspectors counted 14 bolts.', ...more })
  const verdictOn = (claimId: string, { ratings }: TestDesk) =>
    giveVerdictInput.parse({
      claimId,
      ratingId: ratings.Accurate,
      rationale: 'It says so.',
      evidenceIds: [ownEvidenceId],
    })
  const oneOf = async (what: 'evidence' | 'passage'): Promise<string> => {
    const where = { deskId: there.desk.id }
    const found =
      what === 'evidence'
        ? await db().evidence.findFirst({ where })
        : await db().passage.findFirst({ where: { version: where } })
    return found?.id ?? ''
  }
})

describe('switching', () => {
  const signedIn = async (actor: Actor): Promise<OwnAccount> => ({ ...actor, ...(await aSession(actor.userId)) })
  const deskOf = async (account: OwnAccount) => (await actorOfSession(account))?.deskId

  test('is offered to whoever is on more than one desk, and names no others', async () => {
    expect(await otherDesksOf(samir)).toEqual([{ id: there.desk.id, name: 'Foreign desk' }])
    expect(await otherDesksOf(await aPerson(here, 'admin'))).toEqual([])
  })

  test('takes one session to the other desk, in the role there, and leaves the person’s other sessions', async () => {
    const lea = await aPerson(here, 'editor', 'Lea Koch')
    await join(lea, there.desk, 'viewer')
    const [laptop, phone] = [await signedIn(lea), await signedIn(lea)]
    await switchDesk(laptop, { deskId: there.desk.id })
    expect(await actorOfSession(laptop)).toMatchObject({ deskId: there.desk.id, role: 'viewer' })
    expect(await actorOfSession(phone)).toMatchObject({ deskId: here.id, role: 'editor' })
  })

  test('holds for the next sign-in; whoever is taken off that desk is back on the first', async () => {
    const lea = await aPerson(here, 'editor', 'Lea Koch')
    await join(lea, there.desk, 'viewer')
    await switchDesk(await signedIn(lea), { deskId: there.desk.id })
    const next = await signedIn(lea)
    expect(await deskOf(next)).toBe(there.desk.id)
    await db().membership.updateMany({
      where: { userId: lea.userId, deskId: there.desk.id },
      data: { disabledAt: new Date() },
    })
    expect(await deskOf(next)).toBe(here.id)
  })

  test.each<[which: string, make: (lea: Actor) => Promise<string>]>([
    ['a desk of others', async () => there.desk.id],
    [
      'a desk they were taken off',
      async (lea) => {
        const desk = await aDesk()
        await db().membership.create({
          data: { deskId: desk.id, userId: lea.userId, role: 'admin', disabledAt: new Date() },
        })
        return desk.id
      },
    ],
    ['no desk at all', async () => crypto.randomUUID()],
  ])('to %s is not found, and changes nothing', async (_which, make) => {
    const lea = await signedIn(await aPerson(here, 'editor', 'Lea Koch'))
    await expect(switchDesk(lea, { deskId: await make(lea) })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await deskOf(lea)).toBe(here.id)
  })

  test('moves no session of somebody else', async () => {
    const [lea, other] = [await signedIn(samir), await signedIn(await aPerson(here, 'viewer'))]
    await switchDesk({ ...lea, sessionId: other.sessionId }, { deskId: there.desk.id })
    expect(await deskOf(other)).toBe(here.id)
  })
})

describe('in another process', () => {
  /** Reads over a pool of its own, as a second server would, while this one keeps its own open. */
  async function elsewhere<T>(read: () => Promise<T>): Promise<T> {
    const kept = globalThis as { plumblineDb?: ReturnType<typeof db> }
    const ours = db()
    delete kept.plumblineDb
    try {
      return await read()
    } finally {
      await closeDb()
      kept.plumblineDb = ours
    }
  }

  test.each<[what: string, act: (lea: Actor) => Promise<unknown>, then: object | null]>([
    ['disabling', (lea) => disablePerson(samir, { userId: lea.userId }), null],
    [
      'demoting',
      (lea) => changeRole(samir, { userId: lea.userId, role: 'viewer', version: 1 }),
      expect.objectContaining({ role: 'viewer' }),
    ],
  ])('%s holds at the next request', async (_what, act, then) => {
    const lea = await aPerson(here, 'editor', 'Lea Koch')
    const session = await aSession(lea.userId)
    expect(await elsewhere(() => actorOfSession(session))).toMatchObject({ role: 'editor' })
    await act(lea)
    expect(await elsewhere(() => actorOfSession(session))).toEqual(then)
  })
})

function plainly(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
