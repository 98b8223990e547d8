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
import { agreement } from './agreement.query'
import { type AgreementFilter, dayOf, parseAgreementFilter } from './agreement-filter'
import { giveVerdict } from './give-verdict.command'
import { giveVerdictInput } from './give-verdict.input'

type Room = { desk: TestDesk; editor: Actor; ines: Actor; jonas: Actor; mara: Actor; article: TestArticle }

async function aRoom(more: { verdictsNeeded?: number; timeZone?: string } = {}): Promise<Room> {
  const desk = await aDesk({ verdictsNeeded: 2, ...more })
  const editor = await aPerson(desk, 'editor')
  const [ines, jonas, mara] = [
    await aPerson(desk, 'reviewer', 'Ines Duarte'),
    await aPerson(desk, 'reviewer', 'Jonas Meyer'),
    await aPerson(desk, 'reviewer', 'Mara Quist'),
  ]
  return { desk, editor, ines, jonas, mara, article: await anArticle(editor) }
}

/** A new claim with these verdicts in turn. */
async function rated(room: Room, ...verdicts: [Actor, TestRating][]): Promise<string> {
  const { id } = await anOpenClaim(room.ines, room.article, '14 cracked bolts')
  for (const [who, rating] of verdicts) await give(room, id, who, rating)
  return id
}

const give = (room: Room, claimId: string, who: Actor, rating: TestRating) =>
  giveVerdict(
    who,
    giveVerdictInput.parse({ claimId, ratingId: room.desk.ratings[rating], rationale: 'The report counts them.' }),
  )

const asked = (room: Room, more: Partial<Record<'from' | 'to' | 'first' | 'second', string>> = {}): AgreementFilter =>
  parseAgreementFilter(more, dayOf(new Date(), room.editor.timeZone))

const read = (room: Room, more: Parameters<typeof asked>[1] = {}) => agreement(room.editor, asked(room, more))

let room: Room
beforeAll(async () => {
  room = await aRoom()
})

describe('how far people agree', () => {
  let claims: string[]
  beforeAll(async () => {
    const { ines, jonas, mara } = room
    claims = [
      await rated(room, [ines, 'Accurate'], [jonas, 'Accurate']),
      await rated(room, [ines, 'False'], [jonas, 'False']),
      await rated(room, [ines, 'Accurate'], [jonas, 'Misleading'], [mara, 'Misleading']),
      await rated(room, [ines, 'Cannot be verified'], [mara, 'Cannot be verified']),
      await rated(room, [ines, 'Accurate']),
    ]
  })

  test('counts claims with two verdicts, by everybody', async () => {
    const { claims: count, verdicts, measures, pairs, table, ratings } = await read(room)
    expect([count, verdicts]).toEqual([4, 9])
    expect(measures[0]).toMatchObject({
      measure: 'raw',
      of: { outcome: 'measured', value: expect.closeTo((1 + 1 + 1 / 3 + 1) / 4) },
    })
    expect(pairs.map(({ claims: common }) => common).sort()).toEqual([1, 2, 3])
    const place = (label: string) => ratings.findIndex((rating) => rating.label === label)
    expect(table[place('Accurate')]?.[place('Misleading')]).toBe(2)
    expect(table[place('Misleading')]?.[place('Accurate')]).toBe(2)
    expect(table[place('Misleading')]?.[place('Misleading')]).toBe(1)
  })

  test('of a pair, only what those two said', async () => {
    const {
      claims: count,
      measures,
      pair,
      table,
      ratings,
    } = await read(room, {
      first: room.ines.userId,
      second: room.jonas.userId,
    })
    expect(pair).toEqual({ first: room.ines.userId, second: room.jonas.userId })
    expect(count).toBe(3)
    expect(measures[1]).toMatchObject({ measure: 'kappa', of: { outcome: 'measured', claims: 3 } })
    expect(table.flat().reduce((sum, cell) => sum + cell, 0)).toBe(3)
    const place = (label: string) => ratings.findIndex((rating) => rating.label === label)
    expect(table[place('Accurate')]?.[place('Misleading')]).toBe(1)
    expect(table[place('Misleading')]?.[place('Accurate')]).toBe(0)
  })

  test('a reviewer who comes round afterwards is counted with what they said first', async () => {
    const before = await read(room)
    await give(room, claims[2] ?? '', room.ines, 'Misleading')
    expect((await read(room)).measures).toEqual(before.measures)
  })

  test('a verdict after an adjudication knew the decision, and is left out', async () => {
    const other = await aRoom()
    const id = await rated(other, [other.ines, 'Accurate'], [other.jonas, 'False'])
    const ratingId = other.desk.ratings.False
    await adjudicate(other.editor, { claimId: id, ratingId, rationale: 'The day of the count decides.', fix: null })
    await give(other, id, other.mara, 'False')
    expect(await read(other)).toMatchObject({ claims: 1, verdicts: 2 })
  })

  test('a claim whose verdicts are still being given is left out: what is sealed is not told by a share', async () => {
    const other = await aRoom({ verdictsNeeded: 3 })
    const id = await rated(other, [other.ines, 'Accurate'], [other.jonas, 'False'])
    expect(await read(other)).toMatchObject({ claims: 0 })
    await give(other, id, other.mara, 'False')
    expect(await read(other)).toMatchObject({ claims: 1, verdicts: 3 })
  })

  test('nobody of another desk is seen or counted, and an outsider’s id finds nothing', async () => {
    const other = await aRoom()
    const page = await read(other, { first: room.ines.userId, second: room.jonas.userId })
    expect(page).toMatchObject({ claims: 0, reviewers: [], settling: { settled: 0, medianHours: null, reopened: 0 } })
    expect(await read(other, { first: randomUUID(), second: randomUUID() })).toMatchObject({ claims: 0 })
  })

  test('a viewer reads it too', async () => {
    const viewer = await aPerson(room.desk, 'viewer')
    expect((await agreement(viewer, asked(room))).reviewers.map(({ name }) => name)).toEqual([
      'Ines Duarte',
      'Jonas Meyer',
      'Mara Quist',
    ])
  })

  test('a retired rating stays in the table while verdicts have it', async () => {
    const { desk } = room
    const retire = (label: TestRating) =>
      db().rating.update({ where: { id: desk.ratings[label] }, data: { retiredAt: new Date() } })
    await retire('False')
    await retire('Needs context')
    const labels = (await read(room)).ratings.map(({ label }) => label)
    expect(labels).toContain('False')
    expect(labels).not.toContain('Needs context')
  })
})

describe('the period', () => {
  const ZONE = 'Pacific/Auckland'
  /** A verdict as if given at another time; verdicts are never changed, so it is written so. */
  async function ratedAt(place: Room, ...given: [Actor, string][]): Promise<void> {
    const { id: claimId } = await anOpenClaim(place.ines, place.article, '14 cracked bolts')
    const { id: deskId, ratings } = place.desk
    let verdictId = ''
    for (const [{ userId: reviewerId }, at] of given) {
      const data = {
        deskId,
        claimId,
        reviewerId,
        ratingId: ratings.Accurate,
        rationale: 'So it was.',
        givenAt: new Date(at),
      }
      verdictId = (await db().verdict.create({ data })).id
      const stands = { deskId, claimId, reviewerId, verdictId }
      const where = { claimId_reviewerId: { claimId, reviewerId } }
      await db().openVerdict.upsert({ where, create: stands, update: { verdictId } })
    }
    const settledAt = new Date(given.at(-1)?.[1] ?? '')
    await db().claim.update({
      where: { id: claimId },
      data: { status: 'settled', settledVerdictId: verdictId, ratingId: ratings.Accurate, settledAt },
    })
  }

  let far: Room
  beforeAll(async () => {
    far = await aRoom({ timeZone: ZONE })
    // 30 March begins in Auckland at 11:00 UTC on the 29th.
    await ratedAt(far, [far.ines, '2026-03-20T00:00:00Z'], [far.jonas, '2026-03-29T10:59:59.999Z'])
    await ratedAt(
      far,
      [far.ines, '2026-03-29T10:00:00Z'],
      [far.jonas, '2026-03-29T11:00:00Z'],
      [far.mara, '2026-05-01T00:00:00Z'],
    )
  })

  test.each([
    ['the day before', '2026-03-29', '2026-03-29', 1, 2],
    ['the day itself, with a verdict that came later', '2026-03-30', '2026-03-30', 1, 3],
    ['both days', '2026-03-29', '2026-03-30', 2, 5],
    ['the day of a first verdict', '2026-03-20', '2026-03-20', 0, 0],
    ['the day of a third', '2026-05-01', '2026-05-01', 0, 0],
  ])(
    'a claim belongs to the day of its second verdict, on the desk’s clocks: %s',
    async (_why, from, to, claims, verdicts) => {
      expect(await read(far, { from, to })).toMatchObject({ claims, verdicts })
    },
  )
})

describe('settling', () => {
  test('the median time from recording to settling, and the share reopened since', async () => {
    const other = await aRoom({ verdictsNeeded: 1 })
    const claims = [
      await rated(other, [other.ines, 'Accurate']),
      await rated(other, [other.ines, 'False'], [other.jonas, 'False']),
      await rated(other, [other.jonas, 'False']),
    ]
    for (const [index, hours] of [2, 10, 50].entries())
      await db().claim.update({
        where: { id: claims[index] ?? '' },
        data: { createdAt: new Date(Date.now() - hours * 3_600_000) },
      })
    await reopenClaim(other.editor, { claimId: claims[0] ?? '', reason: 'A later count.' })
    await give(other, claims[0] ?? '', other.ines, 'Accurate')
    const { settling } = await read(other)
    expect(settling).toMatchObject({ settled: 3, reopened: 1 })
    expect(settling.medianHours).toBeCloseTo(10, 1)
    const ofPair = await read(other, { first: other.ines.userId, second: other.jonas.userId })
    expect(ofPair.settling).toMatchObject({ settled: 1, reopened: 0 })
  })
})

test('which verdict is whose first on a claim, and in which place, stands in its row as the verdicts say it', async () => {
  const other = await aRoom()
  const { ines, jonas, mara, editor } = other
  await rated(other, [ines, 'Accurate'], [jonas, 'False'], [mara, 'False'])
  const claimId = await rated(other, [ines, 'Accurate'], [jonas, 'False'])
  await adjudicate(editor, {
    claimId,
    ratingId: other.desk.ratings.False,
    rationale: 'The day of the count decides.',
    fix: null,
  })
  await reopenClaim(editor, { claimId, reason: 'A later count.' })
  await give(other, claimId, ines, 'Misleading')
  await give(other, claimId, mara, 'False')
  const rows = await db().$queryRaw<{ place: number; told: number }[]>`
    WITH given AS (
      SELECT v.*, row_number() OVER (PARTITION BY v.claim_id, v.reviewer_id ORDER BY v.given_at, v.id) = 1 AND NOT EXISTS (
        SELECT FROM adjudication a WHERE a.claim_id = v.claim_id AND a.decided_at <= v.given_at) AS counts
      FROM verdict v WHERE v.desk_id = ${other.desk.id}::uuid
    )
    SELECT place, (CASE WHEN counts THEN count(*) FILTER (WHERE counts) OVER (PARTITION BY claim_id ORDER BY given_at, id) ELSE 0 END)::int AS told
    FROM given`
  expect(rows.filter(({ place, told }) => place !== told)).toEqual([])
  expect(new Set(rows.map(({ place }) => place))).toEqual(new Set([0, 1, 2, 3]))
})
