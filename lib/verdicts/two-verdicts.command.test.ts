import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { db } from '@/lib/db/client'
import { aPerson } from '@/lib/testing/builders'
import { aDeskOfTwo, type DeskOfTwo } from '@/lib/testing/desk-of-two'

let two: DeskOfTwo
const people = () => two

beforeAll(async () => {
  two = await aDeskOfTwo()
})

const aClaim = () => two.aClaim()
const give: DeskOfTwo['give'] = (...given) => two.give(...given)
const decide: DeskOfTwo['decide'] = (...decided) => two.decide(...decided)
const aDisputedClaim = () => two.aDisputedClaim()

describe('a change of how many verdicts are needed settles nothing', () => {
  test('fewer: the claim waits, and the next verdict decides', async () => {
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeeded: 3 } })
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeeded: 2 } })
    expect(await db().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'second_look' })
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'settled' })
  })

  test('more: a settled claim stays settled, also when it is confirmed', async () => {
    const { id } = await aClaim()
    await give(people().ines, id, 'Accurate')
    await give(people().jonas, id, 'Accurate')
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeeded: 3 } })
    expect(await give(people().ines, id, 'Accurate')).toMatchObject({ status: 'settled' })
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeeded: 2 } })
  })

  test('more, while it is disputed: it stays disputed, and is not sealed again', async () => {
    const id = await aDisputedClaim()
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeeded: 3 } })
    expect(await give(people().jonas, id, 'Accurate')).toMatchObject({ status: 'disputed' })
    expect(await give(people().editor, id, 'Accurate')).toMatchObject({ status: 'settled' })
    await db().desk.update({ where: { id: two.desk.id }, data: { verdictsNeeded: 2 } })
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
    const away = await aPerson(two.desk, 'editor', 'Per Lund')
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
