import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { addSource } from '@/lib/evidence/add-source.command'
import { addSourceInput } from '@/lib/evidence/add-source.input'
import { captureFile } from '@/lib/evidence/capture-file.command'
import { uploadInput } from '@/lib/evidence/capture-file.input'
import { retryCapture } from '@/lib/evidence/retry-capture.command'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool, unspool } from '@/lib/files/spool.gateway'
import { expectFile } from '@/lib/files/stored-file.store'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { Readable } from 'node:stream'
import { work } from './worker'

process.env.CAPTURE_ALLOW = '127.0.0.0/8'

let pages: Server
let origin: string
let ines: Actor
let answer: (request: IncomingMessage, response: ServerResponse) => void
const stop = new AbortController()
const said: string[] = []
let working: Promise<void>

beforeAll(async () => {
  pages = createServer((request, response) => answer(request, response))
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  ines = await aPerson(await aDesk(), 'reviewer')
  working = work(stop.signal, (line) => void said.push(line))
})
afterAll(async () => {
  stop.abort()
  await working
  pages.closeAllConnections()
  await new Promise((done) => pages.close(done))
})
beforeEach(() => {
  answer = (_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)
})

const PAGE = `<!doctype html><html lang="en"><head><title>Fourteen bolts</title>
<meta property="og:site_name" content="The Harbour Post"></head>
<body><article><h1>Fourteen bolts</h1><p>The inspectors counted 14 bolts with cracks on the north tower of the bridge.</p>
<p>All of them were replaced within nine days, the harbour authority said on Tuesday.</p></article></body></html>`

const add = (path: string) => addSource(ines, addSourceInput.parse({ kind: 'news_report', url: `${origin}${path}` }))
const captureOf = (sourceId: string) => db().capture.findFirstOrThrow({ where: { sourceId }, orderBy: { id: 'desc' } })

async function until<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  for (const end = Date.now() + 40_000; ; ) {
    const seen = await look()
    if (holds(seen)) return seen
    if (Date.now() > end) throw new Error(`It never came to that: ${JSON.stringify(seen)}; ${said.join('; ')}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}
const ended = (sourceId: string) =>
  until(
    () => captureOf(sourceId),
    (capture) => capture.endedAt !== null,
  )

describe('an address', () => {
  test('is fetched, kept with its bytes and text, and tells its source who it is', async () => {
    const { id } = await add('/bolts')
    expect(await ended(id)).toMatchObject({ state: 'kept', received: Buffer.byteLength(PAGE), attempts: 1 })
    const source = await db().source.findUniqueOrThrow({
      where: { id },
      include: { snapshots: { include: { texts: true } } },
    })
    expect(source).toMatchObject({ title: 'Fourteen bolts', publisher: 'The Harbour Post', language: 'en' })
    const [snapshot] = source.snapshots
    expect(snapshot).toMatchObject({ number: 1, httpStatus: 200, finalUrl: `${origin}/bolts`, mediaType: 'text/html' })
    expect(snapshot?.texts[0]?.text).toContain('14 bolts with cracks')
    expect(await fileStore().stat(snapshot?.fileSha256 ?? '')).toEqual({ bytes: Buffer.byteLength(PAGE) })
  })

  test('that is gone fails with a sentence, and can be retried', async () => {
    answer = (_request, response) => void response.writeHead(404).end('nothing')
    const { id } = await add('/gone')
    const failed = await ended(id)
    expect(failed).toMatchObject({ state: 'failed', problem: expect.any(String), sentence: expect.any(String) })
    answer = (_request, response) => response.setHeader('content-type', 'text/html').end(PAGE)
    expect(await retryCapture(ines, { captureId: failed.id })).toMatchObject({ was: 'started' })
    expect(await ended(id)).toMatchObject({ state: 'kept' })
  })

  test('that fails in passing waits, says so, and is tried again', async () => {
    answer = (request) => void request.socket.destroy()
    const { id } = await add('/flaky')
    const waiting = await until(
      () => captureOf(id),
      (capture) => capture.state === 'waiting' && capture.attempts === 1,
    )
    expect(waiting.sentence).toContain('tried again in 5 seconds')
    answer = (_request, response) => response.setHeader('content-type', 'text/html').end(PAGE)
    await db()
      .$executeRaw`SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), run_at := now())`
    expect(await ended(id)).toMatchObject({ state: 'kept', attempts: 2 })
  })

  test('shows how far it has come', async () => {
    let finish = () => undefined as unknown
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '20' })
      response.write('0123456789')
      finish = () => response.end('0123456789')
    }
    const { id } = await add('/slow')
    const half = await until(
      () => captureOf(id),
      (capture) => capture.received === 10,
    )
    expect(half).toMatchObject({ state: 'fetching', expected: 20 })
    finish()
    expect(await ended(id)).toMatchObject({ state: 'kept', received: 20 })
  })
})

async function upload(bytes: Buffer, fileName: string) {
  const file = await spool(Readable.from([bytes]), { most: bytes.length })
  await inTransaction((tx) => expectFile(tx, file))
  await fileStore().put(file)
  await unspool(file)
  const input = uploadInput.parse({ fileName, kind: 'primary_document' })
  return captureFile(ines, { ...input, way: 'file', file })
}

describe('a file', () => {
  test('is read, and its source is called by what it says of itself', async () => {
    const { sourceId, title } = await upload(Buffer.from(PAGE), 'page.html')
    expect(title).toBe('page.html')
    expect(await ended(sourceId)).toMatchObject({ state: 'kept', way: 'file' })
    expect(await db().source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ title: 'Fourteen bolts' })
  })

  test('that cannot be read is kept all the same, and says why', async () => {
    const { sourceId } = await upload(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 1, 2, 3]), 'broken.pdf')
    expect(await ended(sourceId)).toMatchObject({ state: 'kept' })
    const text = await db().snapshotText.findFirstOrThrow({ where: { snapshot: { sourceId } } })
    expect(text).toMatchObject({ text: '', problem: expect.any(String) })
  })
})

test('a database that goes away for a while is waited for, and the capture under way is finished after', async () => {
  answer = (_request, response) => void response.write('half of it')
  const { id } = await add('/during')
  await until(
    () => captureOf(id),
    (capture) => capture.received > 0,
  )
  const url = new URL(process.env.DATABASE_URL ?? '')
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const keeper = new pg.Client({ connectionString: url.href })
  await keeper.connect()
  await keeper.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
  await keeper.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  const readyBefore = said.filter((line) => line === 'ready').length
  await until(
    async () => said.filter((line) => line.startsWith('The worker failed')).length,
    (failures) => failures > 0,
  )
  answer = (_request, response) => response.setHeader('content-type', 'text/html').end(PAGE)
  await keeper.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
  await keeper.end()
  await until(
    async () => said.filter((line) => line === 'ready').length,
    (ready) => ready > readyBefore,
  )
  expect(await ended(id)).toMatchObject({ state: 'kept' })
}, 60_000)

test('the log of the server says nothing of what was captured', () => {
  expect(said.join('\n')).not.toMatch(/127\.0\.0\.1:|bolts|during/)
})
