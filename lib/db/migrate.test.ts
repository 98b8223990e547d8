import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { reachDatabase } from '@/lib/db/reach-database'

let url: string

beforeEach(async () => {
  const name = `migrate_${randomUUID().replaceAll('-', '')}`
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

test('an empty database gets every migration once', async () => {
  const applied = await migrate(url)
  expect(applied.length).toBeGreaterThan(0)
  expect(await migrate(url)).toEqual([])
  const noted = await ask('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1')
  expect(noted.map((row) => row.migration_name)).toEqual(applied)
})

test('two that start at once migrate one after the other', async () => {
  const [one, other] = await Promise.all([migrate(url), migrate(url)])
  expect([one.length === 0, other.length === 0].sort()).toEqual([false, true])
})

test('a migration killed before its transaction ended is applied again', async () => {
  const applied = await migrate(url)
  const last = applied.at(-1)
  await ask('DROP SCHEMA public CASCADE')
  await ask('CREATE SCHEMA public')
  await ask(`CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL,
    finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`)
  await ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'none', '${applied[0]}')`)
  expect((await migrate(url)).at(-1)).toBe(last)
  expect(await migrate(url)).toEqual([])
})

test('a database of a newer Plumbline is left alone, and says so', async () => {
  await migrate(url)
  await ask(`UPDATE _prisma_migrations SET migration_name = '29990101000000_later'`)
  await expect(migrate(url)).rejects.toThrow('newer Plumbline (it has the migration 29990101000000_later)')
})

test('a migration changed after it was applied is refused', async () => {
  await migrate(url)
  await ask(`UPDATE _prisma_migrations SET checksum = 'another'`)
  await expect(migrate(url)).rejects.toThrow('was changed after this database had it')
})
