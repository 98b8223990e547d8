import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseCrontab } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { askRecheck } from '@/lib/evidence/ask-recheck.command'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { sourcesDue } from '@/lib/evidence/recheck.store'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource, type TestDesk } from '@/lib/testing/builders'
import { scheduleRechecks } from './recheck-schedule'
import { recheck } from './recheck.task'
import { CRONTAB, taskList } from './tasks'

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

describe('what the worker does by itself', () => {
  test('are jobs it knows, at times the queue can read', () => {
    const items = parseCrontab(CRONTAB)
    expect(items.map(({ task }) => task)).toEqual([
      'schedule-rechecks',
      'check-files',
      'remind-late',
      'schedule-mails',
      'weigh',
    ])
    expect(Object.keys(taskList(work.stop))).toEqual(expect.arrayContaining(items.map(({ task }) => task)))
  })
})

describe('whose turn it is', () => {
  const jobs = () =>
    db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs WHERE key LIKE 'recheck %' ORDER BY run_at`
  /** No snapshot can be changed, so its triggers look away for once. */
  const capturedYesterday = (sourceId: string) =>
    inTransaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`UPDATE "snapshot" SET captured_at = now() - interval '25 hours' WHERE source_id = ${sourceId}::uuid`
    })
  beforeEach(async () => {
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`
  })

  test('a source is looked at a day after it was captured or looked at, and no sooner', async () => {
    const sourceId = await aCapturedSource()
    await scheduleRechecks({}, work)
    expect(await jobs()).toEqual([])
    await capturedYesterday(sourceId)
    await scheduleRechecks({}, work)
    await scheduleRechecks({}, work)
    expect(await jobs()).toEqual([{ key: `recheck ${sourceId}` }])
    await recheck({ sourceId }, work)
    await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await scheduleRechecks({}, work)
    expect(await jobs()).toEqual([])
  })

  test.each<[what: string, make: () => Promise<string>]>([
    ['without evidence that stands', withdrawn],
    ['on a claim that was dropped', dropped],
    ['that is confidential', () => aCapturedSource({ confidentiality: 'confidential' })],
    ['of someone who spoke off the record', offRecord],
    ['that was uploaded, not fetched', uploaded],
  ])('nobody looks on his own at the address of a source %s', async (_what, make) => {
    const [left, due] = [await make(), await aCapturedSource()]
    const ids = await sourcesDue(db(), { before: new Date(Date.now() + 60_000), limit: 1_000 })
    expect(ids).toContain(due)
    expect(ids).not.toContain(left)
  })

  test('a person asks for it at once, twice is one job; a viewer does not, nor is there anything to see without an address', async () => {
    const sourceId = await aCapturedSource()
    await askRecheck(jonas, { sourceId })
    await askRecheck(editor, { sourceId })
    expect(await jobs()).toEqual([{ key: `recheck ${sourceId}` }])
    const viewer = await aPerson(desk, 'viewer')
    await expect(askRecheck(viewer, { sourceId })).rejects.toMatchObject({ kind: 'not-allowed' })
    const stranger = await aPerson(await aDesk(), 'editor')
    await expect(askRecheck(stranger, { sourceId })).rejects.toMatchObject({ kind: 'not-found' })
    const { id } = await aSource(jonas)
    await expect(askRecheck(jonas, { sourceId: id })).rejects.toMatchObject({ kind: 'wrong-state' })
  })
})

async function withdrawn(): Promise<string> {
  const sourceId = await aCapturedSource()
  const { id } = await db().evidence.findFirstOrThrow({ where: { sourceId } })
  await withdrawEvidence(jonas, { evidenceId: id, reason: 'It says nothing.' })
  return sourceId
}

async function dropped(): Promise<string> {
  const own = claimId
  claimId = (await anOpenClaim(jonas, await anArticle(editor), 'the view')).id
  const sourceId = await aCapturedSource()
  await dropClaim(editor, { claimId, reason: 'An opinion.' })
  claimId = own
  return sourceId
}

async function offRecord(): Promise<string> {
  const sourceId = await aCapturedSource()
  await db().source.update({ where: { id: sourceId }, data: { spokenTerms: 'off_record' } })
  return sourceId
}

async function uploaded(): Promise<string> {
  const { id: sourceId } = await aSource(jonas, { url: `${base}/uploaded-${(pages += 1)}` })
  await aSnapshot(jonas, sourceId, TEXT)
  await attachEvidence(jonas, attachEvidenceInput.parse({ claimId, sourceId, stance: 'supports', quote: QUOTE }))
  return sourceId
}
