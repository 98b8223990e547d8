import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { claimsPage } from '@/lib/claims/claims-page.query'
import { NO_FILTER } from '@/lib/claims/claims-filter'
import { editClaim } from '@/lib/claims/edit-claim.command'
import { editClaimInput } from '@/lib/claims/edit-claim.input'
import { db } from '@/lib/db/client'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { weighClaims } from '@/lib/evidence/weigh-claims.command'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource, type TestArticle } from '@/lib/testing/builders'
import { workAsApp } from '@/lib/testing/as-app'
import { work } from './worker'

let ruth: Actor
let article: TestArticle

beforeAll(async () => {
  await workAsApp()
  ruth = await aPerson(await aDesk(), 'editor')
  article = await anArticle(ruth)
})

const QUOTE = 'The inspectors counted 14 bolts with cracks.'
const claimOf = () => anOpenClaim(ruth, article, '14 cracked bolts')
const stands = (id: string) =>
  db().claim.findUniqueOrThrow({
    where: { id },
    select: { grade: true, blockers: true, version: true, updatedAt: true },
  })
async function attach(claimId: string) {
  const source = await aSource(ruth)
  await aSnapshot(ruth, source.id, `Inspection of the bridge. ${QUOTE}`)
  return attachEvidence(
    ruth,
    attachEvidenceInput.parse({ claimId, sourceId: source.id, stance: 'supports', quote: QUOTE }),
  )
}
async function weighAll() {
  while ((await weighClaims()) > 0);
}

describe('claims are weighed', () => {
  test('after their evidence changed; neither version nor time moves', async () => {
    const { id } = await claimOf()
    await weighAll()
    expect(await stands(id)).toMatchObject({ grade: null, blockers: [] })
    const { id: evidenceId } = await attach(id)
    const before = await stands(id)
    await weighAll()
    expect(await stands(id)).toEqual({ ...before, grade: 'A', blockers: [] })
    await withdrawEvidence(ruth, { evidenceId, reason: 'Of another bridge.' })
    await weighAll()
    expect(await stands(id)).toMatchObject({ grade: null, blockers: [] })
    expect(await db().claimToWeigh.count()).toBe(0)
  })

  test('after the claim itself changed: an accusation on one source is blocked', async () => {
    const { id } = await claimOf()
    await attach(id)
    const facts = { claimId: id, version: 1, statement: '14 bolts cracked.', kind: 'quantity', priority: 'normal' }
    await editClaim(ruth, editClaimInput.parse({ ...facts, accuses: 'yes' }))
    await weighAll()
    expect(await stands(id)).toMatchObject({ grade: 'A', blockers: ['single-source-accusation'] })
  })

  test('each by one of many who weigh at once, and claims that are gone hold nothing up', async () => {
    const ids = await Promise.all([claimOf(), claimOf(), claimOf()].map(async (claim) => (await claim).id))
    for (const id of ids) await attach(id)
    await db().claimToWeigh.create({ data: { claimId: '00000000-0000-7000-8000-000000000000' } })
    await Promise.all([weighAll(), weighAll(), weighAll()])
    await weighAll()
    expect(await Promise.all(ids.map(async (id) => (await stands(id)).grade))).toEqual(['A', 'A', 'A'])
    expect(await db().claimToWeigh.count()).toBe(0)
  })
})

describe('the worker', () => {
  const stop = new AbortController()
  const said: string[] = []
  let working: Promise<void>
  beforeAll(() => {
    working = work(stop.signal, (line) => void said.push(line))
  })
  afterAll(async () => {
    stop.abort()
    await working
  })

  test('weighs at once what is attached, and the table has its grade', async () => {
    const { id } = await claimOf()
    await attach(id)
    await vi.waitFor(
      async () => {
        const { rows } = await claimsPage(ruth, { ...NO_FILTER, grade: ['A'] }, { after: null, limit: 50 })
        expect(rows.find((row) => row.id === id)).toMatchObject({ grade: 'A', blockers: [] })
      },
      { timeout: 30_000, interval: 50 },
    )
    expect(said.filter((line) => line !== 'ready')).toEqual([])
  })
})
