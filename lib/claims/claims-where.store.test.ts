import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aClaim, aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { type ClaimsFilter, NO_FILTER } from './claims-filter'
import { claimsFound } from './claims-where.store'

let editor: Actor
let claims: Record<'bolts' | 'euros' | 'hurt', string>
let ids: { tag: string; claimant: string }

beforeAll(async () => {
  const desk = await aDesk({ timeZone: 'Pacific/Auckland' })
  editor = await aPerson(desk, 'editor')
  const reviewer = await aPerson(desk, 'reviewer')
  const article = await anArticle(editor)
  const bolts = await aClaim(desk, { reviewer, editor }, article, { status: 'settled' })
  const euros = await anOpenClaim(reviewer, article, '2.3 million euros', { claimant: 'Mara Quist' })
  const hurt = await anOpenClaim(reviewer, article, 'Nobody was hurt')
  claims = { bolts: bolts.id, euros: euros.id, hurt: hurt.id }
  const tag = await db().tag.create({ data: { deskId: desk.id, name: 'bridges' } })
  const tagged = [bolts, hurt].map(({ id }) => ({ deskId: desk.id, claimId: id, tagId: tag.id }))
  await db().claimTag.createMany({ data: tagged })
  const claimant = await db().claimant.findFirstOrThrow({ where: { deskId: desk.id, name: 'Mara Quist' } })
  ids = { tag: tag.id, claimant: claimant.id }
  // 13 hours before Greenwich: the last day of March there is the first of April here.
  const at = (id: string, createdAt: string) => db().claim.update({ where: { id }, data: { createdAt } })
  await at(bolts.id, '2024-03-31T10:59:59Z')
  await at(euros.id, '2024-03-31T11:00:00Z')
  await at(hurt.id, '2024-02-28T00:00:00Z')
  await db().claim.update({ where: { id: bolts.id }, data: { settledAt: new Date('2024-04-30T12:30:00Z') } })
})

const found = (who: Actor, change: Partial<ClaimsFilter>) =>
  claimsFound(db(), who, { ...NO_FILTER, ...change }, { at: new Date(), most: 100 })

describe('the claims a filter finds', () => {
  test.each<[string, () => Partial<ClaimsFilter>, (keyof typeof claims)[]]>([
    ['of a tag', () => ({ tag: [ids.tag] }), ['bolts', 'hurt']],
    ['of a claimant', () => ({ claimant: [ids.claimant] }), ['euros']],
    ['recorded in a month on the desk’s clocks', () => ({ recorded: '2024-03' }), ['bolts']],
    ['recorded in the month after', () => ({ recorded: '2024-04' }), ['euros']],
    ['settled in a month on the desk’s clocks', () => ({ settled: '2024-05' }), ['bolts']],
    ['settled in no other', () => ({ settled: '2024-04' }), []],
    ['of a tag, recorded in a month', () => ({ tag: [ids.tag], recorded: '2024-02' }), ['hurt']],
  ])('%s', async (_what, change, expected) => {
    expect(await found(editor, change())).toEqual(expected.map((name) => claims[name]))
  })

  test('are none for an admin of another desk, whatever is asked', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    const all: Partial<ClaimsFilter>[] = [{}, { tag: [ids.tag] }, { claimant: [ids.claimant] }, { recorded: '2024-03' }]
    for (const change of all) expect(await found(stranger, change)).toEqual([])
  })
})
