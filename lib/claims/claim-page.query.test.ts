import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { attachEvidence } from '@/lib/evidence/attach-evidence.command'
import { attachEvidenceInput } from '@/lib/evidence/attach-evidence.input'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestDesk } from '@/lib/testing/builders'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { claimPage } from './claim-page.query'

let desk: TestDesk
let editor: Actor
let ines: Actor
let claim: { id: string; number: number }
let next: { id: string }

beforeAll(async () => {
  desk = await aDesk({ verdictsNeeded: 2 })
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  const article = await anArticle(editor)
  claim = await anOpenClaim(ines, article, '14 cracked bolts', { claimant: 'Mara Quist' })
  next = await anOpenClaim(ines, article, 'the oldest lifting bridge')
  const evidence = attachEvidenceInput.parse({
    claimId: claim.id,
    stance: 'supports',
    quote: 'Fourteen.',
    title: 'Report',
    kind: 'dataset',
    publishedOn: '2024-03-02',
  })
  const { id } = await attachEvidence(ines, evidence)
  const verdict = { claimId: claim.id, ratingId: desk.ratings.Misleading, rationale: 'First.', evidenceIds: [id] }
  await giveVerdict(ines, giveVerdictInput.parse(verdict))
  await giveVerdict(ines, giveVerdictInput.parse({ ...verdict, ratingId: desk.ratings.Accurate, rationale: 'Second.' }))
})

describe('the page of a claim', () => {
  test('shows the quote in its sentences, the evidence with its source, and the verdict that stands', async () => {
    const page = await claimPage(ines, claim.id)
    expect(page.quotes).toMatchObject([
      {
        before: expect.stringMatching(/engineers found $/),
        exact: '14 cracked bolts',
        passages: { first: 1, last: 2 },
        isCurrent: 'yes',
      },
    ])
    expect(page.evidence).toMatchObject([
      {
        number: 1,
        quote: 'Fourteen.',
        source: { title: 'Report', publishedOn: '2024-03-02' },
        can: { edit: true, withdraw: true },
      },
    ])
    expect(page.verdicts).toMatchObject([{ rationale: 'Second.', restsOn: [{ number: 1, withdrawn: 'no' }] }])
    expect(page.supersededVerdicts).toMatchObject([{ rationale: 'First.' }])
    expect(page.ownVerdict).toMatchObject({ rationale: 'Second.' })
    expect(page).toMatchObject({ status: 'second_look', claimant: 'Mara Quist', verdictsNeeded: 2, rating: null })
  })

  test('tells the history newest first, in sentences', async () => {
    const { history } = await claimPage(ines, claim.id)
    expect(history.at(-1)).toMatchObject({ who: 'Ines Duarte', did: `recorded C-${claim.number}: “14 cracked bolts”` })
    expect(history[0]?.did).toBe(`gave a new verdict on C-${claim.number}: Accurate`)
  })

  test('knows the claims before and after it in its article', async () => {
    expect((await claimPage(ines, claim.id)).inArticle).toEqual({ place: 1, of: 2, previous: null, next: next.id })
    expect((await claimPage(ines, next.id)).inArticle).toEqual({ place: 2, of: 2, previous: claim.id, next: null })
  })

  test('says what the actor may do: a viewer nothing, an editor drop but not adjudicate what nobody disputes', async () => {
    const viewer = await aPerson(desk, 'viewer')
    expect(new Set(Object.values((await claimPage(viewer, claim.id)).can))).toEqual(new Set([false]))
    expect((await claimPage(editor, claim.id)).can).toMatchObject({
      drop: true,
      reopen: false,
      adjudicate: false,
      attach: true,
    })
  })

  test('offers reviewers and editors as assignees, never viewers', async () => {
    const { people } = await claimPage(ines, claim.id)
    expect(people.map((person) => person.name)).toEqual(['Ines Duarte', 'Ruth Adler'])
  })

  test('is not found for another desk, and for what cannot be an id', async () => {
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(claimPage(stranger, claim.id)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(claimPage(ines, "' or 1=1")).rejects.toMatchObject({ kind: 'not-found' })
  })
})
