import { expect, test } from 'vitest'
import { aDesk } from '@/lib/testing/builders'
import { db } from './client'
import { atOneMoment, inTransaction } from './transaction'

test('two transactions that lock two rows crosswise both end: the one PostgreSQL stops is run again', async () => {
  const [first, second] = [await aDesk(), await aDesk()]
  let meeting = 0
  const bothLocked = resolvers()
  const rename = (one: string, other: string, name: string) =>
    inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "desk" WHERE id = ${one}::uuid FOR UPDATE`
      meeting += 1
      if (meeting === 2) bothLocked.resolve(undefined)
      await bothLocked.promise
      await tx.$queryRaw`SELECT 1 FROM "desk" WHERE id = ${other}::uuid FOR UPDATE`
      await tx.desk.update({ where: { id: one }, data: { name } })
    })
  await Promise.all([rename(first.id, second.id, 'Morning desk'), rename(second.id, first.id, 'Evening desk')])
  const names = await db().desk.findMany({ where: { id: { in: [first.id, second.id] } }, select: { name: true } })
  expect(names.map(({ name }) => name).sort()).toEqual(['Evening desk', 'Morning desk'])
})

test('what a transaction threw is undone', async () => {
  const desk = await aDesk()
  const broken = inTransaction(async (tx) => {
    await tx.desk.update({ where: { id: desk.id }, data: { name: 'Half done' } })
    throw new Error('stopped here')
  })
  await expect(broken).rejects.toThrow('stopped here')
  expect((await db().desk.findUniqueOrThrow({ where: { id: desk.id } })).name).toBe('Foreign desk')
})

test('what somebody writes between two statements of a read is in neither', async () => {
  const desk = await aDesk()
  const nameOf = { where: { id: desk.id }, select: { name: true } }
  const read = await atOneMoment(async (tx) => {
    const before = await tx.desk.findUniqueOrThrow(nameOf)
    await db().desk.update({ where: { id: desk.id }, data: { name: 'Renamed meanwhile' } })
    return [before, await tx.desk.findUniqueOrThrow(nameOf)]
  })
  expect(read).toEqual([{ name: 'Foreign desk' }, { name: 'Foreign desk' }])
  expect(await db().desk.findUniqueOrThrow(nameOf)).toEqual({ name: 'Renamed meanwhile' })
})

/** A promise that is settled from outside. */
function resolvers(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise<unknown>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
