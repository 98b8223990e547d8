import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { assignClaims } from './assign-claims.command'
import { takeNextClaim } from './take-next-claim.command'

const ANY = { articleId: null }
const HOUR = 60 * 60 * 1000

let desk: TestDesk
let ruth: Actor
let ines: Actor
let jonas: Actor
let article: TestArticle

beforeEach(async () => {
  desk = await aDesk({ verdictsNeeded: 2 })
  ruth = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  article = await anArticle(ruth)
})

/** A claim of a few words; what else is so is written straight. */
async function aFreeClaim(more: { dueIn?: number; priority?: 'low' | 'high' } = {}) {
  const claim = await anOpenClaim(ruth, article, '14 cracked bolts')
  const dueAt = more.dueIn === undefined ? null : new Date(Date.now() + more.dueIn)
  await db().claim.update({ where: { id: claim.id }, data: { dueAt, priority: more.priority ?? 'normal' } })
  return claim
}

/** A verdict as it stands after it was given. */
async function gave(reviewer: Actor, claimId: string, givenAt = new Date()) {
  const common = { deskId: desk.id, claimId, reviewerId: reviewer.userId }
  const ratingId = desk.ratings.Accurate
  const { id: verdictId } = await db().verdict.create({
    data: { ...common, ratingId, rationale: 'So it is.', givenAt },
  })
  await db().openVerdict.create({ data: { ...common, verdictId } })
}

describe('the next claim', () => {
  test('late before all, then by priority, then what is due soonest, then the oldest', async () => {
    const oldest = await aFreeClaim()
    const low = await aFreeClaim({ priority: 'low', dueIn: HOUR })
    const soon = await aFreeClaim({ dueIn: 2 * HOUR })
    const high = await aFreeClaim({ priority: 'high' })
    const late = await aFreeClaim({ priority: 'low', dueIn: -HOUR })
    const taken: string[] = []
    for (let turn = 0; turn < 5; turn += 1) taken.push((await takeNextClaim(ines, ANY)).id)
    expect(taken).toEqual([late, high, soon, oldest, low].map(({ id }) => id))
  })

  test('leaves its trace, and is the person’s', async () => {
    const { id } = await aFreeClaim()
    expect(await takeNextClaim(ines, ANY)).toMatchObject({ id, number: 1 })
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ assigneeId: ines.userId })
    const event = await db().event.findFirstOrThrow({ where: { claimId: id }, orderBy: { id: 'desc' } })
    expect(event).toMatchObject({ kind: 'claim.taken', actorId: ines.userId, data: { number: 1, look: 'first' } })
  })

  test('of an article, when one is named', async () => {
    await aFreeClaim({ dueIn: -HOUR })
    const other = await anArticle(ruth)
    const wanted = await anOpenClaim(ruth, other, '14 cracked bolts')
    expect(await takeNextClaim(ines, { articleId: other.articleId })).toMatchObject({ id: wanted.id })
    await expect(takeNextClaim(ines, { articleId: other.articleId })).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('one whose assignee gave a verdict waits for another, not for them', async () => {
    const { id } = await aFreeClaim()
    await takeNextClaim(ines, ANY)
    await expect(takeNextClaim(jonas, ANY)).rejects.toMatchObject({ kind: 'wrong-state' })
    await gave(ines, id)
    await expect(takeNextClaim(ines, ANY)).rejects.toMatchObject({ kind: 'wrong-state' })
    expect(await takeNextClaim(jonas, ANY)).toMatchObject({ id })
    const event = await db().event.findFirstOrThrow({ where: { claimId: id }, orderBy: { id: 'desc' } })
    expect(event.data).toEqual({ number: 1, look: 'another' })
  })

  test('a verdict from before it was reopened does not keep its reviewer from it, nor free it from its assignee', async () => {
    const { id } = await aFreeClaim()
    await gave(ines, id, new Date(Date.now() - 2 * HOUR))
    await db().claim.update({ where: { id }, data: { status: 'checking', reopenedAt: new Date(Date.now() - HOUR) } })
    expect(await takeNextClaim(ines, ANY)).toMatchObject({ id })
    await expect(takeNextClaim(jonas, ANY)).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('none that has ended or is disputed, none of another desk, none for a viewer', async () => {
    const { id } = await aFreeClaim()
    const stranger = await aPerson(await aDesk(), 'reviewer')
    await expect(takeNextClaim(stranger, ANY)).rejects.toMatchObject({ kind: 'wrong-state' })
    await expect(takeNextClaim(await aPerson(desk, 'viewer'), ANY)).rejects.toMatchObject({ kind: 'not-allowed' })
    await db().claim.update({ where: { id }, data: { status: 'disputed' } })
    await expect(takeNextClaim(ines, ANY)).rejects.toThrow('No claim is free')
    await db().claim.update({ where: { id }, data: { status: 'dropped', dropReason: 'Cut.' } })
    await expect(takeNextClaim(ines, ANY)).rejects.toThrow('No claim is free')
  })
})

test('16 people who take from 40 claims at once get each of them once, and a claim given back is free again', async () => {
  const claims: { id: string }[] = []
  for (let count = 0; count < 40; count += 1) claims.push(await aFreeClaim(count % 3 === 0 ? { dueIn: -HOUR } : {}))
  const people: Actor[] = []
  for (let count = 0; count < 16; count += 1) people.push(await aPerson(desk, 'reviewer', `Reviewer ${count + 1}`))
  const hands = await Promise.all(
    people.map(async (person) => {
      const taken: { id: string; by: Actor }[] = []
      for (;;) {
        const claim = await takeNextClaim(person, ANY).catch(() => null)
        if (claim === null) return taken
        taken.push({ id: claim.id, by: person })
      }
    }),
  )
  const taken = hands.flat()
  expect(taken.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort())
  for (const { id, by } of taken) {
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ assigneeId: by.userId })
  }
  const [first] = taken
  if (first === undefined) throw new Error('nobody took anything')
  await assignClaims(first.by, { claimIds: [first.id], assigneeId: null, note: null })
  expect(await takeNextClaim(ines, ANY)).toMatchObject({ id: first.id })
})
