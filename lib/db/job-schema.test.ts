import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { JOB_SCHEMA } from '@/lib/db/job-schema'
import { migrate } from '@/lib/db/migrate'
import { reachDatabase } from '@/lib/db/reach-database'

let url: string

beforeEach(async () => {
  const name = `jobs_${randomUUID().replaceAll('-', '')}`
  const client = await reachDatabase(process.env.DATABASE_URL ?? '')
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  url = (process.env.DATABASE_URL ?? '').replace(/\/[^/]+$/, `/${name}`)
})

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = await reachDatabase(url)
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows
}

test('the newest migration we know is the newest the package has', async () => {
  const files = await readdir('node_modules/graphile-worker/sql')
  expect(Math.max(...files.map((file) => Number.parseInt(file, 10)))).toBe(JOB_SCHEMA)
})

test('after any of several starts at once a job can be asked for', async () => {
  await Promise.all([migrate(url), migrate(url), migrate(url)])
  const [job] = await ask(`SELECT id FROM graphile_worker.add_job('capture', '{}')`)
  expect(job).toBeDefined()
})

test('a queue that is behind is brought up to date', async () => {
  await migrate(url)
  await ask('DROP SCHEMA graphile_worker CASCADE')
  await migrate(url)
  expect(await ask('SELECT max(id) AS id FROM graphile_worker.migrations')).toEqual([{ id: JOB_SCHEMA }])
})
