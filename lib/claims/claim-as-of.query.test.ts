import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { editEvidence } from '@/lib/evidence/edit-evidence.command'
import { editEvidenceInput } from '@/lib/evidence/edit-evidence.input'
import { withdrawEvidence } from '@/lib/evidence/withdraw-evidence.command'
import { withdrawEvidenceInput } from '@/lib/evidence/withdraw-evidence.input'
import { aDesk, anArticle, anOpenClaim, aPerson, someEvidence } from '@/lib/testing/builders'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { claimAtATime } from './claim-as-of.query'
import { editClaim } from './edit-claim.command'
import { editClaimInput } from './edit-claim.input'
import { reopenClaim } from './reopen-claim.command'
import { reopenClaimInput } from './reopen-claim.input'

let ines: Actor
let claimId: string
/** When each kind of thing happened last, as the log says. */
let when: Record<string, Date>

beforeAll(async () => {
  const desk = await aDesk()
  ines = await aPerson(desk, 'reviewer')
  const article = await anArticle(await aPerson(desk, 'editor'))
  const claim = await anOpenClaim(ines, article, '14 cracked bolts', { statement: '14 bolts were cracked' })
  claimId = claim.id
  const evidence = await someEvidence(ines, claim.id)
  const facts = { claimId, version: 1, kind: 'quantity', priority: 'high', tags: 'bolts' }
  await editClaim(ines, editClaimInput.parse({ ...facts, statement: '14 bolts of the north tower were cracked' }))
  const said = { evidenceId: evidence.id, version: 1, stance: 'refutes', quote: '', note: 'It says fifteen.' }
  await editEvidence(ines, editEvidenceInput.parse(said))
  const verdict = { claimId, ratingId: desk.ratings.Accurate, rationale: 'Counted twice.', evidenceIds: [] }
  await giveVerdict(ines, giveVerdictInput.parse(verdict))
  await reopenClaim(ines, reopenClaimInput.parse({ claimId, reason: 'Another count came in.' }))
  await withdrawEvidence(ines, withdrawEvidenceInput.parse({ evidenceId: evidence.id, reason: 'of another bridge' }))
  const events = await db().event.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
  when = Object.fromEntries(events.map(({ kind, at }) => [kind, at]))
})

const at = (kind: string) => claimAtATime(ines, claimId, when[kind] ?? null)

describe('a claim as the log says it stood', () => {
  test('when it was recorded: without evidence, in its first words', async () => {
    const claim = await at('claim.recorded')
    expect(claim.stood).toMatchObject({
      status: 'open',
      facts: { statement: '14 bolts were cracked', priority: 'normal' },
    })
    expect([claim.evidence, claim.verdicts, claim.previous]).toEqual([[], [], null])
    expect(claim.stood.quotes).toEqual(['14 cracked bolts'])
  })

  test('when evidence was attached: in the words of then', async () => {
    const claim = await at('claim.status-changed')
    expect(claim.stood.status).toBe('checking')
    expect(claim.evidence).toMatchObject([{ number: 1, wasWithdrawn: false, said: { stance: 'supports' } }])
  })

  test('when it was settled: with the edits, the verdict and the rating', async () => {
    const claim = await at('claim.settled')
    expect(claim.stood).toMatchObject({
      ...{ status: 'settled', rating: 'Accurate' },
      facts: { statement: '14 bolts of the north tower were cracked', priority: 'high', tags: 'bolts' },
    })
    expect(claim.evidence).toMatchObject([{ said: { stance: 'refutes', quote: '', note: 'It says fifteen.' } }])
    expect(claim.verdicts).toMatchObject([{ rationale: 'Counted twice.', stood: true }])
    expect(claim.last?.did).toContain('settled C-1 as Accurate')
  })

  test('now, when no moment is asked for', async () => {
    const claim = await claimAtATime(ines, claimId, null)
    expect(claim.stood).toMatchObject({ status: 'checking', rating: null })
    expect(claim.evidence).toMatchObject([{ wasWithdrawn: true }])
    expect(claim.next).toBeNull()
  })

  test('before it was recorded it was not there', async () => {
    const claim = await claimAtATime(ines, claimId, new Date('2001-01-01T00:00:00Z'))
    expect([claim.isThere, claim.last, claim.evidence]).toEqual([false, null, []])
    expect(claim.next).toEqual(when['claim.recorded'])
  })

  test('of another desk it is not found', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(claimAtATime(stranger, claimId, null)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
