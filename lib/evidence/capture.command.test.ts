import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { NO_FACTS } from '@/lib/capture/read-text'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool } from '@/lib/files/spool.gateway'
import { expectFile } from '@/lib/files/stored-file.store'
import { aDesk, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { addSource } from './add-source.command'
import { addSourceInput } from './add-source.input'
import { beginCapture, enqueueForgotten, waitAgain } from './capture-progress.store'
import { captureSource } from './capture-source.command'
import { failCapture } from './fail-capture.command'
import { sourcesToLookAfter } from './sources-to-look-after.query'
import { keepCapture } from './keep-capture.command'
import { retryCapture } from './retry-capture.command'

let ines: Actor
let viewer: Actor
let stranger: Actor

beforeAll(async () => {
  const desk = await aDesk()
  ines = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'reviewer')
})

let addresses = 0
const newAddress = () => {
  addresses += 1
  return `https://harbour.example/${addresses}`
}
const addressed = async (more: Record<string, string> = {}) =>
  addSource(ines, addSourceInput.parse({ kind: 'news_report', url: newAddress(), ...more }))
const captureOf = (sourceId: string) => db().capture.findFirstOrThrow({ where: { sourceId }, orderBy: { id: 'desc' } })
const jobsOf = (captureId: string) =>
  db().$queryRaw`SELECT key FROM graphile_worker.jobs WHERE key = ${`capture ${captureId}`}`
const eventsOf = async (sourceId: string) =>
  (await db().event.findMany({ orderBy: { id: 'asc' } }))
    .filter(({ data }) => (data as { sourceId?: string }).sourceId === sourceId)
    .map(({ kind }) => kind)

async function stored(text: string) {
  const bytes = Buffer.from(text)
  const file = await spool(Readable.from([bytes]), { most: bytes.length })
  await inTransaction((tx) => expectFile(tx, file))
  await fileStore().put(file)
  return { sha256: file.sha256, bytes: file.bytes }
}
const read = (text: string) => ({ mediaType: 'text/html', facts: NO_FACTS, text, places: [], problem: null })
const answer = {
  requestedUrl: 'https://harbour.example/',
  finalUrl: 'https://harbour.example/',
  redirects: [],
  status: 200,
  headers: [] as [string, string][],
  ipAddress: '203.0.113.7',
  milliseconds: 12,
}

describe('starting a capture', () => {
  test('a new source with an address is captured by itself, called by its address until then', async () => {
    const { id, title } = await addressed({ url: 'https://www.harbour.example/news/14-bolts/?utm_source=x' })
    expect(title).toBe('harbour.example/news/14-bolts')
    const capture = await captureOf(id)
    expect(capture).toMatchObject({ state: 'waiting', way: 'address', attempts: 0 })
    expect(await jobsOf(capture.id)).toHaveLength(1)
  })

  test('one without an address is not, and cannot be', async () => {
    const { id } = await aSource(ines)
    expect(await db().capture.count({ where: { sourceId: id } })).toBe(0)
    await expect(captureSource(ines, { sourceId: id })).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('many at once are one', async () => {
    const { id } = await aSource(ines, { url: newAddress() })
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => captureSource(ines, { sourceId: id })))
    expect(new Set(all.map(({ captureId }) => captureId)).size).toBe(1)
    expect(all.filter(({ was }) => was === 'started')).toHaveLength(1)
    expect(await eventsOf(id)).toEqual(['source.added', 'source.capture-asked'])
  })

  test('what is rolled back leaves no job', async () => {
    const before = await db().$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs`
    await expect(addressed({ derivesFromId: ines.userId })).rejects.toMatchObject({ kind: 'invalid' })
    expect(await db().$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs`).toEqual(before)
  })

  test('a viewer starts none, and another desk knows nothing of ours', async () => {
    const { id } = await addressed()
    await expect(captureSource(viewer, { sourceId: id })).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(captureSource(stranger, { sourceId: id })).rejects.toMatchObject({ kind: 'not-found' })
    const { id: captureId } = await captureOf(id)
    await expect(retryCapture(stranger, { captureId })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('keeping a capture', () => {
  test('makes a snapshot, fills what nobody filled, and says so in the log', async () => {
    const { id } = await addressed({ publisher: 'As we know them' })
    const { id: captureId } = await captureOf(id)
    const facts = {
      ...NO_FACTS,
      title: 'Fourteen\u202e  bolts',
      publisher: 'As they say',
      publishedOn: '2024-03-05',
      language: 'en',
    }
    const file = await stored('Fourteen bolts.')
    const kept = await keepCapture(ines, { captureId, file, read: { ...read('Fourteen bolts.'), facts }, answer })
    expect(kept).toMatchObject({ number: 1 })
    expect(await db().source.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: 'Fourteen bolts',
      publisher: 'As we know them',
      publishedOn: new Date('2024-03-05'),
      language: 'en',
      version: 2,
    })
    expect(await captureOf(id)).toMatchObject({ state: 'kept', received: file.bytes })
    expect(await eventsOf(id)).toEqual(['source.added', 'source.captured'])
  })

  test('a title a person gave stays', async () => {
    const { id } = await addressed({ title: 'What we call it' })
    const { id: captureId } = await captureOf(id)
    const facts = { ...NO_FACTS, title: 'What they call it' }
    await keepCapture(ines, { captureId, file: await stored('x'), read: { ...read('x'), facts }, answer })
    expect(await db().source.findUniqueOrThrow({ where: { id } })).toMatchObject({
      title: 'What we call it',
      version: 1,
    })
  })

  test('twice, as two workers might, keeps one', async () => {
    const { id } = await addressed()
    const { id: captureId } = await captureOf(id)
    const file = await stored('Twice.')
    const both = await Promise.all(
      [1, 2].map(() => keepCapture(ines, { captureId, file, read: read('Twice.'), answer })),
    )
    expect(both.filter((kept) => kept === null)).toHaveLength(1)
    expect(await db().snapshot.count({ where: { sourceId: id } })).toBe(1)
  })

  test('nothing is kept of bytes the store never confirmed', async () => {
    const { id } = await addressed()
    const { id: captureId } = await captureOf(id)
    const file = { sha256: 'a'.repeat(64), bytes: 3 }
    await expect(keepCapture(ines, { captureId, file, read: read('x'), answer })).rejects.toThrow()
    expect(await captureOf(id)).toMatchObject({ state: 'waiting' })
  })

  test('several captures of one source at once are numbered in order', async () => {
    const { id } = await aSource(ines)
    const numbers: number[] = []
    for (const text of ['one', 'two', 'three']) numbers.push((await aSnapshot(ines, id, text)).number)
    expect(numbers).toEqual([1, 2, 3])
  })
})

describe('a capture that fails', () => {
  test('says why, is in the log, and is retried as a new one at the address as it is now', async () => {
    const { id } = await addressed()
    const { id: captureId } = await captureOf(id)
    await failCapture(viewer, { captureId, problem: 'gone', sentence: 'The page is gone.' })
    expect(await failCapture(ines, { captureId, problem: 'gone', sentence: 'Again.' })).toEqual({ was: 'ended before' })
    expect(await captureOf(id)).toMatchObject({ state: 'failed', problem: 'gone', sentence: 'The page is gone.' })
    expect(await eventsOf(id)).toContain('source.capture-failed')
    const { rows } = await sourcesToLookAfter(viewer, null)
    expect(rows).toMatchObject([{ id, outcome: 'gone', sentence: 'The page is gone.', snapshot: null }])

    await db().source.update({ where: { id }, data: { url: 'https://harbour.example/moved' } })
    const retried = await retryCapture(ines, { captureId })
    expect(retried).toMatchObject({ was: 'started' })
    expect(await captureOf(id)).toMatchObject({ id: retried.captureId, url: 'https://harbour.example/moved' })
    expect(await retryCapture(ines, { captureId })).toEqual({ ...retried, was: 'joined' })
  })

  test('tells nothing of a confidential source in the log', async () => {
    const { id } = await addressed({ confidentiality: 'confidential', title: 'GEHEIM-1' })
    const { id: captureId } = await captureOf(id)
    await failCapture(ines, { captureId, problem: 'no-such-host', sentence: 'There is no GEHEIM-2.example.' })
    const told = JSON.stringify(await db().event.findMany({ where: { data: { path: ['sourceId'], equals: id } } }))
    expect(told).toContain('source.capture-failed')
    expect(told).not.toContain('GEHEIM')
  })

  test('of somebody who may no longer capture, the worker has only a viewer left', async () => {
    const leaving = await aPerson({ id: ines.deskId }, 'reviewer', 'Lea Ving')
    const { id } = await addSource(leaving, addSourceInput.parse({ kind: 'news_report', url: newAddress() }))
    await db().membership.updateMany({ where: { userId: leaving.userId }, data: { disabledAt: new Date() } })
    const { id: captureId } = await captureOf(id)
    const toDo = await inTransaction((tx) => beginCapture(tx, captureId))
    const file = await stored('late')
    await expect(
      keepCapture(toDo?.actor ?? leaving, { captureId, file, read: read('late'), answer }),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('the worker’s side of a capture', () => {
  test('each beginning counts, the one after the last does not begin', async () => {
    const { id } = await addressed()
    const { id: captureId } = await captureOf(id)
    const attempts: (number | undefined)[] = []
    for (let begun = 0; begun < 4; begun += 1)
      attempts.push((await inTransaction((tx) => beginCapture(tx, captureId)))?.attempts)
    expect(attempts).toEqual([1, 2, 3, 4])
    expect(await captureOf(id)).toMatchObject({ state: 'fetching', attempts: 3 })
  })

  test('one that waits for another attempt says why, and is done at once when somebody asks', async () => {
    const { id } = await addressed()
    const { id: captureId } = await captureOf(id)
    await inTransaction((tx) => beginCapture(tx, captureId))
    const runAt = new Date(Date.now() + 60_000)
    await inTransaction((tx) => waitAgain(tx, captureId, { attempts: 1, sentence: 'Soon again.', runAt }))
    expect(await captureOf(id)).toMatchObject({ state: 'waiting', sentence: 'Soon again.', problem: null })
    expect(await jobsOf(captureId)).toHaveLength(1)

    await captureSource(ines, { sourceId: id })
    const [job] = await db().$queryRaw<{ now: boolean }[]>`
      SELECT run_at <= now() AS now FROM graphile_worker.jobs WHERE key = ${`capture ${captureId}`}`
    expect(job).toEqual({ now: true })
  })

  test('one whose job was lost is asked for again, one that ended is not', async () => {
    const [lost, over] = [await captureOf((await addressed()).id), await captureOf((await addressed()).id)]
    await failCapture(ines, { captureId: over.id, problem: 'gone', sentence: 'Gone.' })
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))`
    await inTransaction(enqueueForgotten)
    expect([await jobsOf(lost.id), await jobsOf(over.id)]).toEqual([[{ key: `capture ${lost.id}` }], []])
    expect(await inTransaction(enqueueForgotten)).toBe(0)
  })
})
