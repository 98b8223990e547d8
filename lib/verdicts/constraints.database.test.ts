import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { db } from '@/lib/db/client'
import { aDeskOfTwo, type DeskOfTwo } from '@/lib/testing/desk-of-two'

// Whatever the commands see to is tried here past them, as a mistake in them or a hand in the database would.

let two: DeskOfTwo
const people = () => two

beforeAll(async () => {
  two = await aDeskOfTwo()
})

const aClaim = () => two.aClaim()
const give: DeskOfTwo['give'] = (...given) => two.give(...given)
const decide: DeskOfTwo['decide'] = (...decided) => two.decide(...decided)
const aDisputedClaim = () => two.aDisputedClaim()
const insertVerdict = (claimId: string, reviewerId: string) => db().$executeRaw`
  INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale, given_at)
  VALUES (${randomUUID()}::uuid, ${two.desk.id}::uuid, ${claimId}::uuid, ${reviewerId}::uuid, ${two.desk.ratings.False}::uuid, 'No.', now())`
const insertAdjudication = (claimId: string, editorId: string) => db().$executeRaw`
  INSERT INTO "adjudication" (id, desk_id, claim_id, editor_id, rating_id, rationale)
  VALUES (${randomUUID()}::uuid, ${two.desk.id}::uuid, ${claimId}::uuid, ${editorId}::uuid, ${two.desk.ratings.False}::uuid, 'No.')`
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
        VALUES (${two.desk.id}::uuid, ${id}::uuid, ${people().ines.userId}::uuid, ${verdictId}::uuid)`,
    ).rejects.toThrow(/unique|duplicate/i)
  })

  test('a verdict of one reviewer stands for nobody else', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    const { verdictId } = await standing(id)
    await expect(
      db().$executeRaw`INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id)
        VALUES (${two.desk.id}::uuid, ${id}::uuid, ${people().jonas.userId}::uuid, ${verdictId}::uuid)`,
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
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeededMore: 3 } })
    const { id } = await aClaim()
    await db().claim.update({ where: { id }, data: more })
    await give(people().ines, id, 'Accurate')
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'second_look' })
    await expect(settle(id)).rejects.toThrow('needs 3 verdicts of one mind, it has 2')
    expect(await give(people().editor, id, 'Accurate')).toMatchObject({ status: 'settled' })
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeededMore: 1 } })
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
    const other = await db().verdict.findFirstOrThrow({ where: { claimId: id, ratingId: two.desk.ratings.False } })
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
