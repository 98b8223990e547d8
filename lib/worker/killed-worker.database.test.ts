import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { retryCapture } from '@/lib/evidence/retry-capture.command'
import { fileStore } from '@/lib/files/file-store.gateway'
import { sha256Of } from '@/lib/files/sha256-of'
import { aDesk, aPerson } from '@/lib/testing/builders'

const PAGE = `<!doctype html><title>Bolts</title><article><p>The inspectors counted 14 bolts with cracks.</p></article><p>${'And one more. '.repeat(30_000)}</p>`

/** Everybody may be testing on this machine at once. */
const PATIENCE = 60_000

let pages: Server
let origin: string
let ines: Actor
let answer: (response: ServerResponse) => void
const whole = (response: ServerResponse) => void response.setHeader('content-type', 'text/html').end(PAGE)
let worker: ChildProcess | undefined
const said: string[] = []

beforeAll(async () => {
  pages = createServer((_request, response) => answer(response))
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  ines = await aPerson(await aDesk(), 'reviewer')
})
afterEach(() => kill())
afterAll(async () => {
  pages.closeAllConnections()
  await new Promise((done) => pages.close(done))
})

function start(): void {
  const env = { ...process.env, CAPTURE_ALLOW: '127.0.0.0/8' }
  worker = spawn(process.execPath, ['lib/worker/start-worker.mjs'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  worker.stderr?.on('data', (line: Buffer) => said.push(line.toString()))
}

async function kill(): Promise<void> {
  const killed = worker
  worker = undefined
  if (killed === undefined || killed.exitCode !== null || killed.signalCode !== null) return
  const gone = new Promise((done) => killed.once('exit', done))
  killed.kill('SIGKILL')
  await gone
}

const captureOf = (sourceId: string) => db().capture.findFirstOrThrow({ where: { sourceId }, orderBy: { id: 'desc' } })
type Seen = Awaited<ReturnType<typeof captureOf>>

async function until(sourceId: string, holds: (seen: Seen) => boolean): Promise<Seen> {
  for (const end = Date.now() + PATIENCE; ; ) {
    const seen = await captureOf(sourceId)
    if (holds(seen)) return seen
    if (Date.now() > end) throw new Error(`It never came to that: ${JSON.stringify(seen)} ${said.join('')}`)
    await new Promise((done) => setTimeout(done, 2))
  }
}

/** Keeps everybody from changing a table until the work is done. */
async function whileLocked(table: string, work: (isWaitedFor: () => Promise<boolean>) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query(`BEGIN; LOCK TABLE "${table}" IN SHARE MODE`)
    await work(async () => {
      const waiting = `SELECT FROM pg_locks WHERE NOT granted AND relation = '"${table}"'::regclass`
      return (await client.query(waiting)).rowCount === 1
    })
  } finally {
    await client.end()
  }
}

async function untilTrue(look: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await look()); await new Promise((done) => setTimeout(done, 5))) {
    if (Date.now() > end) throw new Error(`It never came to that. ${said.join('')}`)
  }
}

/** Where the worker is when it is killed; each brings it there. */
const MOMENTS: [string, (sourceId: string) => Promise<void>][] = [
  [
    'in the middle of the page',
    async (sourceId) => {
      await until(sourceId, ({ received }) => received > 0)
      await kill()
    },
  ],
  [
    'when the bytes are here and have no record',
    async () =>
      whileLocked('stored_file', async (isWaitedFor) => {
        await untilTrue(isWaitedFor)
        await kill()
      }),
  ],
  [
    'when the record is there and the bytes may be',
    async (sourceId) => {
      await until(sourceId, ({ state }) => state === 'reading')
      await kill()
    },
  ],
  [
    'when the bytes are stored and read, and the snapshot is being kept',
    async () =>
      whileLocked('snapshot', async (isWaitedFor) => {
        await untilTrue(isWaitedFor)
        await kill()
      }),
  ],
]

describe('a worker that is killed', () => {
  test.each(MOMENTS)(
    '%s: the next one finishes its capture',
    async (where, killThere) => {
      answer = where === 'in the middle of the page' ? half : whole
      const input = addSourceInput.parse({ kind: 'news_report', url: `${origin}/${encodeURIComponent(where)}` })
      const { id } = await addSource(ines, input)
      start()
      await killThere(id)
      expect((await captureOf(id)).endedAt).toBeNull()
      answer = whole
      start()
      expect(await until(id, ({ endedAt }) => endedAt !== null)).toMatchObject({ state: 'kept', attempts: 2 })
      expect(await db().snapshot.count({ where: { sourceId: id } })).toBe(1)
      await nothingIsWithoutItsOther()
    },
    60_000,
  )

  test('at any moment leaves no snapshot without bytes and no bytes without a record', async () => {
    answer = whole
    for (let round = 0; round < 6; round += 1) {
      const { id } = await addSource(
        ines,
        addSourceInput.parse({ kind: 'news_report', url: `${origin}/round-${round}` }),
      )
      start()
      await until(id, ({ state }) => state !== 'waiting')
      await new Promise((done) => setTimeout(done, round * 40))
      await kill()
      await nothingIsWithoutItsOther()
    }
    start()
    await untilTrue(async () => (await db().capture.count({ where: { endedAt: null } })) === 0)
    // One that was interrupted in three rounds says so, and is had when somebody asks for it again.
    const failed = await db().capture.findMany({ where: { state: 'failed' }, select: { id: true, problem: true } })
    expect(failed.filter(({ problem }) => problem !== 'interrupted')).toEqual([])
    for (const { id: captureId } of failed) await retryCapture(ines, { captureId })
    await untilTrue(async () => (await db().source.count({ where: { snapshots: { none: {} } } })) === 0)
    await nothingIsWithoutItsOther()
  }, 240_000)
})

function half(response: ServerResponse): void {
  response.setHeader('content-type', 'text/html').write(PAGE.slice(0, 1_000))
}

async function nothingIsWithoutItsOther(): Promise<void> {
  const store = fileStore()
  for (const { fileSha256 } of await db().snapshot.findMany({ select: { fileSha256: true } })) {
    expect(await sha256Of(await store.open(fileSha256))).toBe(fileSha256)
  }
  for await (const sha256 of store.list()) {
    expect(await db().storedFile.count({ where: { sha256 } })).toBe(1)
  }
}
