import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { editSource } from '@/lib/evidence/edit-source.command'
import { editSourceInput } from '@/lib/evidence/edit-source.input'
import { noteRecheck } from '@/lib/evidence/recheck-source.command'
import { sourceToRecheck } from '@/lib/evidence/recheck.store'
import { sourcesToLookAfter } from '@/lib/evidence/sources-to-look-after.query'
import { spoolFolder } from '@/lib/files/spool.gateway'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource, type TestDesk } from '@/lib/testing/builders'
import { recheck } from './recheck.task'

const TEXT = 'The inspectors counted 14 bolts with cracks in the north tower of the bridge. It stays closed until May.'
const QUOTE = 'The inspectors counted 14 bolts with cracks'
const work = { stop: new AbortController().signal }

let answer: { status: number; text: string }
const server = createServer((_request, response) => {
  response.writeHead(answer.status, { 'content-type': 'text/plain; charset=utf-8' }).end(answer.text)
})
let base: string
let desk: TestDesk
let editor: Actor
let jonas: Actor
let claimId: string
let pages = 0

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  base = `http://127.0.0.1:${port}`
  process.env.CAPTURE_ALLOW = `127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  claimId = (await anOpenClaim(jonas, await anArticle(editor), '14 cracked bolts')).id
})

/** A source whose address was captured as it answers now, with a quote of it on a claim. */
async function aCapturedSource(more: Record<string, string> = {}): Promise<string> {
  pages += 1
  const url = `${base}/page-${pages}`
  const { id: sourceId } = await aSource(jonas, { url, ...more })
  answer = { status: 200, text: TEXT }
  await aSnapshot(jonas, sourceId, TEXT, { answer: { url } })
  const input = attachEvidenceInput.parse({ claimId, sourceId, stance: 'supports', quote: QUOTE })
  await attachEvidence(jonas, input)
  return sourceId
}

const checked = (id: string) =>
  db().source.findUniqueOrThrow({
    where: { id },
    select: { checkOutcome: true, checkSentence: true, checkedAt: true, version: true },
  })
const told = async (sourceId: string) => {
  const events = await db().event.findMany({ where: { kind: 'source.rechecked' }, orderBy: { id: 'asc' } })
  return events.filter(({ data }) => (data as { sourceId: string }).sourceId === sourceId)
}

describe('looking at an address again', () => {
  test.each([
    ['says the same', { status: 200, text: TEXT }, 'same', 'very same bytes'],
    ['says something else', { status: 200, text: TEXT.replace('14', '16') }, 'changed', 'The quote no longer stands'],
    ['is gone', { status: 410, text: '' }, 'gone', ''],
    ['was moved away', { status: 404, text: '' }, 'gone', ''],
    ['fails', { status: 500, text: '' }, 'unreachable', ''],
  ])('a page that %s', async (_what, now, outcome, sentence) => {
    const sourceId = await aCapturedSource()
    const before = await db().snapshot.findMany({ where: { sourceId }, include: { texts: true } })
    answer = now
    await recheck({ sourceId }, work)
    const found = await checked(sourceId)
    expect(found).toMatchObject({ checkOutcome: outcome, checkedAt: expect.any(Date) })
    expect(found.checkSentence).toContain(sentence)
    expect(await db().snapshot.findMany({ where: { sourceId }, include: { texts: true } })).toEqual(before)
    expect(await readdir(await spoolFolder())).toEqual([])
  })

  test('the log tells what is news, in the name of nobody, and once', async () => {
    const sourceId = await aCapturedSource()
    await recheck({ sourceId }, work)
    answer = { status: 404, text: '' }
    await recheck({ sourceId }, work)
    await recheck({ sourceId }, work)
    answer = { status: 200, text: TEXT }
    await recheck({ sourceId }, work)
    const events = await told(sourceId)
    expect(events.map(({ data, actorId }) => [(data as { outcome: string }).outcome, actorId])).toEqual([
      ['gone', null],
      ['same', null],
    ])
  })

  test('what was seen of an earlier address or snapshot is not noted', async () => {
    const sourceId = await aCapturedSource()
    const source = await sourceToRecheck(db(), sourceId)
    const seen = { sourceId, url: source?.url ?? '', comparedTo: 1, outcome: 'gone' as const, sentence: 'Gone.' }
    expect(await noteRecheck({ ...seen, url: `${base}/elsewhere` })).toBe('overtaken')
    expect(await noteRecheck({ ...seen, comparedTo: null })).toBe('overtaken')
    expect((await checked(sourceId)).checkOutcome).toBeNull()
    expect(await noteRecheck(seen)).toBe('noted')
  })

  test('what was found is over once the address is captured anew, or is another', async () => {
    const [captured, moved] = [await aCapturedSource(), await aCapturedSource()]
    answer = { status: 404, text: '' }
    for (const sourceId of [captured, moved]) await recheck({ sourceId }, work)
    const { url } = await db().source.findUniqueOrThrow({ where: { id: captured } })
    await aSnapshot(jonas, captured, 'It says something else by now.', { answer: { url: url ?? '' } })
    const { title, kind, version } = await db().source.findUniqueOrThrow({ where: { id: moved } })
    const elsewhere = { sourceId: moved, title, kind, version, confidentiality: 'open', url: `${base}/moved` }
    await editSource(jonas, editSourceInput.parse(elsewhere))
    for (const id of [captured, moved]) expect(await checked(id)).toMatchObject({ checkOutcome: null, checkedAt: null })
  })

  test('what a person edits of the source meanwhile is not disturbed', async () => {
    const sourceId = await aCapturedSource()
    const { version } = await checked(sourceId)
    await recheck({ sourceId }, work)
    expect((await checked(sourceId)).version).toBe(version)
  })

  test('a source that is no more, or has no address, is left alone', async () => {
    await recheck({ sourceId: (await aSource(jonas)).id }, work)
    await recheck({ sourceId: '00000000-0000-7000-8000-000000000000' }, work)
  })

  test('a worker that must end notes nothing, and the job is done again', async () => {
    const sourceId = await aCapturedSource()
    const stop = AbortSignal.abort(new DOMException('The worker ends.', 'AbortError'))
    await expect(recheck({ sourceId }, { stop })).rejects.toThrow()
    expect((await checked(sourceId)).checkOutcome).toBeNull()
  })
})

describe('the sources to look after', () => {
  test('are those of this desk that changed, are gone or cannot be reached, the latest checked first', async () => {
    const [same, changed, gone] = [await aCapturedSource(), await aCapturedSource(), await aCapturedSource()]
    await recheck({ sourceId: same }, work)
    answer = { status: 200, text: 'Something else.' }
    await recheck({ sourceId: changed }, work)
    answer = { status: 404, text: '' }
    await recheck({ sourceId: gone }, work)
    const { rows, found, next, can } = await sourcesToLookAfter(jonas, null)
    expect(rows.map(({ id, outcome, evidence, snapshot }) => [id, outcome, evidence, snapshot])).toEqual([
      [gone, 'gone', 1, 1],
      [changed, 'changed', 1, 1],
    ])
    expect([found, next, can.capture]).toEqual([2, null, true])
    const mark = `${rows[0]?.checkedAt.getTime()}~${rows[0]?.id}`
    expect((await sourcesToLookAfter(jonas, mark)).rows.map(({ id }) => id)).toEqual([changed])
    expect((await sourcesToLookAfter(jonas, 'nonsense~here')).rows).toHaveLength(2)
    expect((await sourcesToLookAfter(await aPerson(await aDesk(), 'editor'), null)).rows).toEqual([])
  })
})
