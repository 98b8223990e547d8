import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestDesk, type TestRating } from '@/lib/testing/builders'
import { adjudicate } from './adjudicate.command'
import { giveVerdict } from './give-verdict.command'
import { giveVerdictInput } from './give-verdict.input'

type Room = {
  desk: TestDesk
  editor: Actor
  ines: Actor
  jonas: Actor
  viewer: Actor
  aClaim: () => Promise<{ id: string; number: number }>
}

async function aRoom(verdictsNeeded: number): Promise<Room> {
  const desk = await aDesk({ verdictsNeeded })
  const editor = await aPerson(desk, 'editor')
  const ines = await aPerson(desk, 'reviewer')
  const article = await anArticle(editor)
  return {
    desk,
    editor,
    ines,
    jonas: await aPerson(desk, 'reviewer', 'Jonas Meyer'),
    viewer: await aPerson(desk, 'viewer'),
    aClaim: () => anOpenClaim(ines, article, '14 cracked bolts'),
  }
}

let one: Room
let two: Room

beforeAll(async () => {
  one = await aRoom(1)
  two = await aRoom(2)
})

const verdict = (room: Room, claimId: string, rating: TestRating, more: Record<string, unknown> = {}) =>
  giveVerdictInput.parse({
    claimId,
    ratingId: room.desk.ratings[rating],
    rationale: 'The report counts them.',
    ...more,
  })
const decision = (room: Room, claimId: string, rating: TestRating) => ({
  claimId,
  ratingId: room.desk.ratings[rating],
  rationale: 'The day of the count decides.',
  fix: null,
})
const claimOf = (id: string) => db().claim.findUniqueOrThrow({ where: { id } })
const eventsOf = async (claimId: string) =>
  (await db().event.findMany({ where: { claimId }, orderBy: { id: 'asc' } })).map((event) => event.kind)

describe('giving a verdict where one is enough', () => {
  test('settles the claim with its rating, and the log says so', async () => {
    const { id } = await one.aClaim()
    const given = await giveVerdict(one.ines, verdict(one, id, 'Accurate'))
    expect(given).toMatchObject({ status: 'settled', rating: 'Accurate' })
    expect(await claimOf(id)).toMatchObject({
      status: 'settled',
      settledVerdictId: given.id,
      ratingId: one.desk.ratings.Accurate,
    })
    expect(await eventsOf(id)).toEqual(['claim.recorded', 'verdict.given', 'claim.settled'])
  })

  test('another reviewer who differs makes it disputed, one who agrees leaves it settled', async () => {
    const [differs, agrees] = [await one.aClaim(), await one.aClaim()]
    await giveVerdict(one.ines, verdict(one, differs.id, 'Accurate'))
    await giveVerdict(one.ines, verdict(one, agrees.id, 'Accurate'))
    expect(await giveVerdict(one.jonas, verdict(one, differs.id, 'False'))).toMatchObject({ status: 'disputed' })
    expect(await giveVerdict(one.jonas, verdict(one, agrees.id, 'Accurate'))).toMatchObject({ status: 'settled' })
    expect(await claimOf(differs.id)).toMatchObject({ settledVerdictId: null, ratingId: null, settledAt: null })
    expect(await eventsOf(agrees.id)).toEqual(['claim.recorded', 'verdict.given', 'claim.settled', 'verdict.given'])
  })

  test('a new verdict takes the place of one’s own; the old one stays in the record', async () => {
    const { id } = await one.aClaim()
    const first = await giveVerdict(one.ines, verdict(one, id, 'Accurate'))
    const second = await giveVerdict(one.ines, verdict(one, id, 'Misleading'))
    expect(await db().verdict.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({ supersedesId: first.id })
    expect(await db().openVerdict.findMany({ where: { claimId: id } })).toMatchObject([{ verdictId: second.id }])
    expect(await claimOf(id)).toMatchObject({ status: 'settled', settledVerdictId: second.id })
  })

  test('it rests on evidence of this claim that stands', async () => {
    const [here, elsewhere] = [await one.aClaim(), await one.aClaim()]
    const attach = (claimId: string) =>
      attachEvidence(
        one.ines,
        attachEvidenceInput.parse({ claimId, stance: 'supports', quote: 'Fourteen.', title: 'Report', kind: 'wire' }),
      )
    const [stands, gone, other] = [await attach(here.id), await attach(here.id), await attach(elsewhere.id)]
    await withdrawEvidence(one.ines, { evidenceId: gone.id, reason: 'The page is gone.' })
    for (const { id } of [gone, other]) {
      await expect(
        giveVerdict(one.ines, verdict(one, here.id, 'Accurate', { evidenceIds: [id] })),
      ).rejects.toMatchObject({
        issues: { evidenceIds: expect.any(Array) },
      })
    }
    const { id } = await giveVerdict(
      one.ines,
      verdict(one, here.id, 'Accurate', { evidenceIds: [stands.id, stands.id] }),
    )
    expect(await db().verdictEvidence.findMany({ where: { verdictId: id } })).toHaveLength(1)
    await expect(attach(here.id)).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('refused: a rating of another desk, a retired one, a viewer, another desk, a dropped claim', async () => {
    const { id, number } = await one.aClaim()
    await expect(giveVerdict(one.ines, verdict(two, id, 'Accurate'))).rejects.toMatchObject({
      issues: { ratingId: expect.any(Array) },
    })
    await expect(giveVerdict(one.viewer, verdict(one, id, 'Accurate'))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(giveVerdict(two.ines, verdict(two, id, 'Accurate'))).rejects.toMatchObject({ kind: 'not-found' })
    const retired = await aRoom(1)
    await db().rating.update({ where: { id: retired.desk.ratings.False }, data: { retiredAt: new Date() } })
    const claim = await retired.aClaim()
    await expect(giveVerdict(retired.ines, verdict(retired, claim.id, 'False'))).rejects.toMatchObject({
      kind: 'invalid',
    })
    await dropClaim(one.ines, { claimId: id, reason: 'It was cut.' })
    await expect(giveVerdict(one.ines, verdict(one, id, 'Accurate'))).rejects.toMatchObject({
      kind: 'wrong-state',
      message: `C-${number} is dropped. Reopen C-${number} first.`,
    })
  })
})

describe('giving verdicts where two are asked for', () => {
  test('the first waits for a second look, the second settles', async () => {
    const { id } = await two.aClaim()
    expect(await giveVerdict(two.ines, verdict(two, id, 'Accurate'))).toMatchObject({ status: 'second_look' })
    expect(await giveVerdict(two.ines, verdict(two, id, 'Accurate'))).toMatchObject({ status: 'second_look' })
    expect(await giveVerdict(two.jonas, verdict(two, id, 'Accurate'))).toMatchObject({ status: 'settled' })
    expect(await eventsOf(id)).toEqual([
      'claim.recorded',
      'verdict.given',
      'claim.status-changed',
      'verdict.given',
      'verdict.given',
      'claim.settled',
    ])
  })

  test('many at once on one claim never wait for each other for good, and one verdict stands for each reviewer', async () => {
    const { id } = await two.aClaim()
    const ratings = ['Accurate', 'False', 'Misleading', 'Accurate'] as const
    await Promise.all(
      ratings.flatMap((rating) =>
        [two.ines, two.jonas, two.editor].map((who) => giveVerdict(who, verdict(two, id, rating))),
      ),
    )
    expect(await db().openVerdict.count({ where: { claimId: id } })).toBe(3)
    expect(await db().verdict.count({ where: { claimId: id } })).toBe(12)
    expect(await db().verdict.count({ where: { claimId: id, supersedesId: null } })).toBe(3)
  })
})

describe('adjudicating', () => {
  async function disputed(room: Room) {
    const claim = await room.aClaim()
    await giveVerdict(room.ines, verdict(room, claim.id, 'Accurate'))
    await giveVerdict(room.jonas, verdict(room, claim.id, 'Needs context'))
    return claim
  }

  test('an editor who took no side decides, which settles the claim', async () => {
    const { id } = await disputed(two)
    const { id: adjudicationId } = await adjudicate(two.editor, decision(two, id, 'Needs context'))
    expect(await claimOf(id)).toMatchObject({ status: 'settled', adjudicationId, settledVerdictId: null })
    expect(await db().adjudicationVerdict.count({ where: { adjudicationId } })).toBe(2)
    expect((await eventsOf(id)).slice(-2)).toEqual(['claim.adjudicated', 'claim.settled'])
  })

  test('a contradiction afterwards makes it disputed again, a confirmation does not', async () => {
    const { id } = await disputed(two)
    await adjudicate(two.editor, decision(two, id, 'Needs context'))
    expect(await giveVerdict(two.ines, verdict(two, id, 'Needs context'))).toMatchObject({ status: 'settled' })
    expect(await giveVerdict(two.ines, verdict(two, id, 'False'))).toMatchObject({ status: 'disputed' })
  })

  test('reopened, it goes back to checking and keeps its verdicts', async () => {
    const { id } = await disputed(two)
    await adjudicate(two.editor, decision(two, id, 'Accurate'))
    await reopenClaim(two.jonas, { claimId: id, reason: 'A later count.' })
    expect(await claimOf(id)).toMatchObject({
      status: 'checking',
      adjudicationId: null,
      ratingId: null,
      settledAt: null,
    })
    expect(await db().openVerdict.count({ where: { claimId: id } })).toBe(2)
  })

  test('refused: who took a side, a reviewer, a claim that is not disputed, a rating of another desk', async () => {
    const { id } = await disputed(two)
    const quiet = await two.aClaim()
    const partial = await aPerson(two.desk, 'editor', 'Per Lund')
    await giveVerdict(partial, verdict(two, id, 'False'))
    await expect(adjudicate(partial, decision(two, id, 'False'))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(adjudicate(two.jonas, decision(two, id, 'False'))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(adjudicate(two.editor, decision(two, quiet.id, 'False'))).rejects.toMatchObject({
      kind: 'wrong-state',
    })
    await expect(adjudicate(two.editor, decision(one, id, 'False'))).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('what the database itself refuses', () => {
  test('changing, deleting or emptying what was given', async () => {
    const { id } = await one.aClaim()
    const { id: verdictId } = await giveVerdict(one.ines, verdict(one, id, 'Accurate'))
    const refusal = 'never changed and never deleted'
    await expect(db().$executeRaw`UPDATE "verdict" SET rationale = 'x' WHERE id = ${verdictId}::uuid`).rejects.toThrow(
      refusal,
    )
    await expect(db().$executeRaw`DELETE FROM "verdict" WHERE id = ${verdictId}::uuid`).rejects.toThrow(refusal)
    await expect(db().$executeRaw`TRUNCATE "verdict" CASCADE`).rejects.toThrow(refusal)
  })

  test('two open verdicts of one reviewer, and an open verdict of somebody else', async () => {
    const { id } = await one.aClaim()
    const { id: verdictId } = await giveVerdict(one.ines, verdict(one, id, 'Accurate'))
    const open = (reviewerId: string) =>
      db().$executeRaw`INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id)
        VALUES (${one.desk.id}::uuid, ${id}::uuid, ${reviewerId}::uuid, ${verdictId}::uuid)`
    await expect(open(one.ines.userId)).rejects.toThrow(/unique|duplicate/i)
    await expect(open(one.jonas.userId)).rejects.toThrow('another claim or reviewer')
  })

  test('a claim settled by the verdict of another claim', async () => {
    const [here, there] = [await one.aClaim(), await one.aClaim()]
    const { id: verdictId } = await giveVerdict(one.ines, verdict(one, there.id, 'Accurate'))
    await expect(
      db().$executeRaw`UPDATE "claim" SET status = 'settled', settled_verdict_id = ${verdictId}::uuid,
        rating_id = ${one.desk.ratings.Accurate}::uuid, settled_at = now() WHERE id = ${here.id}::uuid`,
    ).rejects.toThrow('another claim or rating')
  })
})
