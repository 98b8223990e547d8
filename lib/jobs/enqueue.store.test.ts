import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { enqueue } from './enqueue.store'

const jobs = () =>
  db().$queryRaw<{ task: string; attempts: number; later: boolean }[]>`
    SELECT task_identifier AS task, max_attempts::int AS attempts, run_at > now() + interval '1 minute' AS later
    FROM graphile_worker.jobs ORDER BY id`

test('a job is there when its transaction is, and only then', async () => {
  await expect(
    inTransaction(async (tx) => {
      await enqueue(tx, { name: 'check-files', payload: {} })
      throw new Error('something else went wrong')
    }),
  ).rejects.toThrow('something else')
  expect(await jobs()).toEqual([])

  await inTransaction((tx) => enqueue(tx, { name: 'check-files', payload: {} }))
  expect(await jobs()).toEqual([{ task: 'check-files', attempts: 3, later: false }])
})

test('one with the same key takes the place of the one that waits', async () => {
  const later = new Date(Date.now() + 3_600_000)
  const job = { name: 'recheck', payload: { sourceId: '01a20746-7d27-703a-a3a3-11277acd09ab' } } as const
  await inTransaction((tx) => enqueue(tx, job, { key: 'recheck one' }))
  await inTransaction((tx) => enqueue(tx, job, { key: 'recheck one', runAt: later, attempts: 5 }))
  expect((await jobs()).filter(({ task }) => task === 'recheck')).toEqual([
    { task: 'recheck', attempts: 5, later: true },
  ])
})
