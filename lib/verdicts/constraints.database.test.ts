import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { db } from '@/lib/db/client'
import {
  aDesk,
  anArticle,
  anOpenClaim,
  aPerson,
  type TestArticle,
  type TestDesk,
  type TestRating,
} from '@/lib/testing/builders'
import { adjudicate } from './adjudicate.command'
import { giveVerdict } from './give-verdict.command'
import { giveVerdictInput } from './give-verdict.input'

// Whatever the commands see to is tried here past them, as a mistake in them or a hand in the database would.

let desk: TestDesk
let article: TestArticle
let [ines, jonas, editor, admin]: Actor[] = []
const people = () => {
  if (!ines || !jonas || !editor || !admin) throw new Error('Nobody is here yet.')
  return { ines, jonas, editor, admin }
}

beforeAll(async () => {
  desk = await aDesk({ verdictsNeeded: 2 })
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  editor = await aPerson(desk, 'editor')
  admin = await aPerson(desk, 'admin')
  article = await anArticle(editor)
})

const aClaim = () => anOpenClaim(people().ines, article, '14 cracked bolts')
const give = (who: Actor, claimId: string, rating: TestRating) =>
  giveVerdict(
    who,
    giveVerdictInput.parse({ claimId, ratingId: desk.ratings[rating], rationale: 'The inspectors counted them.' }),
  )
const decide = (who: Actor, claimId: string) =>
  adjudicate(who, { claimId, ratingId: desk.ratings.False, rationale: 'The day of the count decides.', fix: null })

async function aDisputedClaim(): Promise<string> {
  const { id } = await aClaim()
  await give(people().ines, id, 'Accurate')
  await give(people().jonas, id, 'False')
  return id
}

const insertVerdict = (claimId: string, reviewerId: string) => db().$executeRaw`
  INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale, given_at)
  VALUES (${randomUUID()}::uuid, ${desk.id}::uuid, ${claimId}::uuid, ${reviewerId}::uuid, ${desk.ratings.False}::uuid, 'No.', now())`
const insertAdjudication = (claimId: string, editorId: string) => db().$executeRaw`
  INSERT INTO "adjudication" (id, desk_id, claim_id, editor_id, rating_id, rationale)
  VALUES (${randomUUID()}::uuid, ${desk.id}::uuid, ${claimId}::uuid, ${editorId}::uuid, ${desk.ratings.False}::uuid, 'No.')`
const standing = async (claimId: string) => db().openVerdict.findFirstOrThrow({ where: { claimId } })

async function settle(claimId: string): Promise<unknown> {
  const { verdictId } = await standing(claimId)
  const { ratingId } = await db().verdict.findUniqueOrThrow({ where: { id: verdictId } })
  return db().$executeRaw`
    UPDATE "claim" SET status = 'settled', settled_verdict_id = ${verdictId}::uuid, rating_id = ${ratingId}::uuid, settled_at = now()
    WHERE id = ${claimId}::uuid`
}

describe('nobody is two people', () => {
  test('a second standing verdict of one reviewer on a claim is refused', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    const { verdictId } = await standing(id)
    await expect(
      db().$executeRaw`INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id)
        VALUES (${desk.id}::uuid, ${id}::uuid, ${people().ines.userId}::uuid, ${verdictId}::uuid)`,
    ).rejects.toThrow(/unique|duplicate/i)
  })

  test('a verdict of one reviewer stands for nobody else', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    const { verdictId } = await standing(id)
    await expect(
      db().$executeRaw`INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id)
        VALUES (${desk.id}::uuid, ${id}::uuid, ${people().jonas.userId}::uuid, ${verdictId}::uuid)`,
    ).rejects.toThrow('another claim or reviewer')
  })

  test('whoever gave a verdict adjudicates nothing on that claim, whoever they are by now', async () => {
    const id = await aDisputedClaim()
    await db().membership.updateMany({ where: { userId: people().ines.userId }, data: { role: 'admin' } })
    await expect(insertAdjudication(id, people().ines.userId)).rejects.toThrow('cannot adjudicate')
    await db().membership.updateMany({ where: { userId: people().ines.userId }, data: { role: 'reviewer' } })
  })

  test('whoever decided gives no verdict while the decision stands, and may once the claim is reopened', async () => {
    const id = await aDisputedClaim()
    await decide(people().editor, id)
    await expect(insertVerdict(id, people().editor.userId)).rejects.toThrow('gives no verdict on it')
    await reopenClaim(people().admin, { claimId: id, reason: 'A later count.' })
    await insertVerdict(id, people().editor.userId)
    await expect(insertAdjudication(id, people().editor.userId)).rejects.toThrow('cannot adjudicate')
  })
})

describe('a claim is settled by verdicts only when', () => {
  test('enough people gave one', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().ines, id, 'Accurate')
    await expect(settle(id)).rejects.toThrow('needs 2 verdicts of one mind, it has 1')
  })

  test.each([
    ['it accuses', { accuses: true }],
    ['it has high priority', { priority: 'high' as const }],
  ])('more people gave one, where %s', async (_why, more) => {
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeededMore: 3 } })
    const { id } = await aClaim()
    await db().claim.update({ where: { id }, data: more })
    await give(people().ines, id, 'Accurate')
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'second_look' })
    await expect(settle(id)).rejects.toThrow('needs 3 verdicts of one mind, it has 2')
    expect(await give(people().editor, id, 'Accurate')).toMatchObject({ status: 'settled' })
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeededMore: 1 } })
  })

  test('they are of one mind', async () => {
    const id = await aDisputedClaim()
    await expect(settle(id)).rejects.toThrow('it has 1 and 1 of another')
  })

  test('they gave it since the claim was reopened', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    await reopenClaim(people().jonas, { claimId: id, because: 'source_changed', reason: 'The count was corrected.' })
    await expect(settle(id)).rejects.toThrow('needs 2 verdicts of one mind, it has 0')
    expect(await give(people().ines, id, 'Accurate')).toMatchObject({ status: 'second_look' })
    await expect(settle(id)).rejects.toThrow('needs 2 verdicts of one mind, it has 1')
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'settled' })
  })

  test('those of a settled claim are of one mind anew: one who differs does not turn it', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    const [claim] = await Promise.all([
      db().claim.findUniqueOrThrow({ where: { id } }),
      insertVerdict(id, people().editor.userId),
    ])
    const other = await db().verdict.findFirstOrThrow({ where: { claimId: id, ratingId: desk.ratings.False } })
    expect(claim.status).toBe('settled')
    await expect(
      db()
        .$executeRaw`UPDATE "claim" SET settled_verdict_id = ${other.id}::uuid, rating_id = ${other.ratingId}::uuid WHERE id = ${id}::uuid`,
    ).rejects.toThrow('needs 2 verdicts of one mind, it has 0')
  })

  test('they are in the tables themselves: temporary ones of the same name count for nothing', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    const { verdictId } = await standing(id)
    const forged = db().$transaction([
      db().$executeRaw`CREATE TEMPORARY TABLE open_verdict ON COMMIT DROP AS
        SELECT desk_id, claim_id, gen_random_uuid() AS reviewer_id, verdict_id FROM public.open_verdict, generate_series(1, 3)
        WHERE verdict_id = ${verdictId}::uuid`,
      db()
        .$executeRaw`UPDATE "claim" SET status = 'settled', settled_verdict_id = ${verdictId}::uuid, settled_at = now(),
        rating_id = (SELECT rating_id FROM public.verdict WHERE id = ${verdictId}::uuid) WHERE id = ${id}::uuid`,
    ])
    await expect(forged).rejects.toThrow('needs 2 verdicts of one mind, it has 1')
  })

  test('it was there before: none is recorded as settled', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    await expect(
      db().$executeRaw`
        INSERT INTO "claim" SELECT (jsonb_populate_record(c, jsonb_build_object('id', ${randomUUID()}::uuid, 'number', 9999))).*
        FROM "claim" c WHERE id = ${id}::uuid`,
    ).rejects.toThrow('settled by verdicts that are given on it')
  })
})

describe('a change of how many verdicts are needed settles nothing', () => {
  test('fewer: the claim waits, and the next verdict decides', async () => {
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeeded: 3 } })
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeeded: 2 } })
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'second_look' })
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'settled' })
  })

  test('more: a settled claim stays settled, also when it is confirmed', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeeded: 3 } })
    expect(await give(people().ines, id, 'Accurate')).toMatchObject({ status: 'settled' })
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeeded: 2 } })
  })

  test('more, while it is disputed: it stays disputed, and is not sealed again', async () => {
    const id = await aDisputedClaim()
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeeded: 3 } })
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'disputed' })
    expect(await give(people().editor, id, 'Accurate')).toMatchObject({ status: 'settled' })
    await db().desk.update({ where: { id: desk.id }, data: { verdictsNeeded: 2 } })
  })
})

describe('who is told', () => {
  const toldOf = async (claimId: string, because: 'disputed' | 'decided' | 'reopened') => {
    const rows = await db().notification.findMany({ where: { because, event: { claimId } } })
    return rows.map(({ userId }) => userId).sort()
  }
  const ids = (...who: Actor[]) => who.map(({ userId }) => userId).sort()

  test('of a dispute: who could decide it, and whose verdicts differ; once', async () => {
    const { ines, jonas, editor, admin } = people()
    const away = await aPerson(desk, 'editor', 'Per Lund')
    await db().membership.updateMany({ where: { userId: away.userId }, data: { disabledAt: new Date() } })
    const id = await aDisputedClaim()
    expect(await toldOf(id, 'disputed')).toEqual(ids(ines, editor, admin))
    await give(jonas, id, 'Misleading')
    expect(await toldOf(id, 'disputed')).toHaveLength(3)
  })

  test('of a decision: whose verdicts it was between; of reopening: they and the assignee', async () => {
    const { ines, jonas, editor, admin } = people()
    const id = await aDisputedClaim()
    await decide(editor, id)
    expect(await toldOf(id, 'decided')).toEqual(ids(ines, jonas))
    await db().claim.update({ where: { id }, data: { assigneeId: admin.userId } })
    await reopenClaim(jonas, { claimId: id, because: 'article_changed', reason: 'The number changed.' })
    expect(await toldOf(id, 'reopened')).toEqual(ids(ines, admin))
  })

  test('and an editor whose decision stands is told in words why they give no verdict', async () => {
    const { editor } = people()
    const id = await aDisputedClaim()
    await decide(editor, id)
    await expect(give(editor, id, 'Accurate')).rejects.toMatchObject({
      kind: 'wrong-state',
      message: expect.stringMatching(/^Your decision on C-\d+ stands\./),
    })
  })
})
