import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdServer, letServerStay, stopServer } from '@/lib/db/embedded-server'
import { reachDatabase } from '@/lib/db/reach-database'
import { throwawayHome } from '@/lib/testing/throwaway-home'

let home: string
let remove: () => Promise<void>

beforeEach(async () => {
  ;({ home, remove } = await throwawayHome())
})

afterEach(async () => {
  await stopServer(home).catch(() => undefined)
  await remove()
})

const hold = () => holdServer(home, { durability: 'throwaway' })

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = await reachDatabase(url)
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function postmasterId(): Promise<number> {
  return Number((await readFile(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

test('it is PostgreSQL 18 with checksums, UTF-8 and ICU, heard on this machine only', async () => {
  const server = await hold()
  const [facts] = await ask(
    server.url,
    `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('data_checksums') AS checksums,
      current_setting('listen_addresses') AS heard_on, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider
      FROM pg_database WHERE datname = current_database()`,
  )
  expect(facts).toEqual({ version: 18, checksums: 'on', heard_on: '127.0.0.1', encoding: 'UTF8', provider: 'i' })
  expect(((await stat(join(home, 'postgres', 'password'))).mode & 0o777).toString(8)).toBe('600')
  await server.leave()
})

test('who comes second uses the running server, and the last to leave stops it', async () => {
  const first = await hold()
  const second = await hold()
  expect([first.startedHere, second.startedHere]).toEqual([true, false])
  expect(await first.leave()).toBe('still running')
  expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await second.leave()).toBe('stopped')
})

test('two that come at once to a home without a database share one', async () => {
  const [one, other] = await Promise.all([hold(), hold()])
  expect(one.url).toBe(other.url)
  await one.leave()
  await other.leave()
})

test('asked to stay, it stays until it is stopped', async () => {
  const server = await hold()
  await letServerStay(home)
  expect(await server.leave()).toBe('still running')
  expect(await stopServer(home)).toBe('stopped')
  expect(await stopServer(home)).toBe('not running')
})

test('killed with -9, it comes back with what was committed', async () => {
  const server = await holdServer(home)
  await ask(server.url, 'CREATE TABLE kept AS SELECT 84 AS number')
  process.kill(await postmasterId(), 'SIGKILL')
  const again = await holdServer(home)
  expect(await ask(again.url, 'SELECT number FROM kept')).toEqual([{ number: 84 }])
  await again.leave()
})

test('an id in a left-over postmaster.pid that is another program by now does not block it', async () => {
  await (await hold()).leave()
  await writeFile(join(home, 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n/nowhere\n0\n5432\n\n\n\nready\n`)
  const server = await hold()
  expect(server.startedHere).toBe(true)
  await server.leave()
})

test.each([
  { why: 'files are missing', harm: () => rm(join(home, 'postgres', 'data', 'PG_VERSION')), says: 'is damaged' },
  {
    why: 'the control file is garbage',
    harm: () => writeFile(join(home, 'postgres', 'data', 'global', 'pg_control'), 'garbage'),
    says: 'does not start',
  },
  {
    why: 'another PostgreSQL wrote it',
    harm: () => writeFile(join(home, 'postgres', 'data', 'PG_VERSION'), '15\n'),
    says: 'was written by PostgreSQL 15',
  },
])('$why: one sentence says so', async ({ harm, says }) => {
  await (await hold()).leave()
  await harm()
  await expect(hold()).rejects.toThrow(says)
})

test('a home nobody else may enter is told where its database lies, and it works', async () => {
  await chmod(home, 0o700)
  const said: string[] = []
  const server = await holdServer(home, { durability: 'throwaway', tell: (sentence) => said.push(sentence) })
  expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(said.length).toBe(process.getuid?.() === 0 ? 1 : 0)
  await server.leave()
})
