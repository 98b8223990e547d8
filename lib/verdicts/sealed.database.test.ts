import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { claimPage } from '@/lib/claims/claim-page.query'
import { claimPanel } from '@/lib/claims/claim-panel.query'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { reopenClaim } from '@/lib/claims/reopen-claim.command'
import { Refusal } from '@/lib/shared/refusal'
import type { TestRating } from '@/lib/testing/builders'
import { EVERY_QUERY, namesOfQueries } from '@/lib/testing/every-query'
import { aSealedDesk, PLANT, rewriteSealed, type SealedDesk } from '@/lib/testing/sealed-desk'
import { adjudicate } from './adjudicate.command'
import { giveVerdict } from './give-verdict.command'
import { giveVerdictInput } from './give-verdict.input'

let at: SealedDesk

beforeAll(async () => {
  at = await aSealedDesk()
  // What is read twice is compared: the time it is read at must not differ.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date() })
})
afterAll(() => {
  vi.useRealTimers()
})

const READERS = {
  'another reviewer': () => at.reviewer,
  'an editor': () => at.editor,
  'an admin': () => at.admin,
  'a viewer': () => at.viewer,
}
const QUERIES = Object.entries(EVERY_QUERY).flatMap(([name, ask]) => (typeof ask === 'string' ? [] : [{ name, ask }]))

/** All that every query answers a person, or the sentence by which it refuses. */
async function allThatIsTold(actor: Actor): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  for (const { name, ask } of QUERIES) {
    const answer = await ask(actor, at).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return [error.message, error.issues]
    })
    told.set(name, JSON.stringify(answer, mapsToo))
  }
  return told
}

function mapsToo(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}

const telling = (told: ReadonlyMap<string, string>) =>
  [...told].flatMap(([name, answer]) => (answer.toLowerCase().includes(PLANT) ? [name.replace(/.*#/, '')] : []))

test('every query there is has a row in lib/testing/every-query.ts that says how it is asked', async () => {
  expect(await namesOfQueries()).toEqual(Object.keys(EVERY_QUERY).sort())
})

describe('a sealed verdict', () => {
  test('is told to whoever gave it, by the screens that tell verdicts', async () => {
    expect(telling(await allThatIsTold(at.giver)).sort()).toEqual([
      'claimAtATime',
      'claimPage',
      'claimPanel',
      'commentWordings',
      'commentsOnClaim',
    ])
  })

  test('tells nobody else anything: whatever it says, every answer is the same', { timeout: 120_000 }, async () => {
    const readers = Object.entries(READERS).map(([who, reader]) => ({ who, reader: reader() }))
    const before = new Map<string, ReadonlyMap<string, string>>()
    for (const { who, reader } of readers) before.set(who, await allThatIsTold(reader))
    const own = await allThatIsTold(at.giver)
    await rewriteSealed(at)
    for (const { who, reader } of readers) {
      const [told, toldNow] = [before.get(who) ?? new Map<string, string>(), await allThatIsTold(reader)]
      expect(telling(told), who).toEqual([])
      for (const [name, answer] of told) expect(toldNow.get(name), `${name}, asked by ${who}`).toBe(answer)
    }
    expect(await allThatIsTold(at.giver)).not.toEqual(own)
  })

  test.each(Object.entries(READERS))('is told to %s as given, by whom and when', async (_who, reader) => {
    const panel = await claimPanel(reader(), at.claimId)
    expect(panel).toMatchObject({ verdicts: [], supersededVerdicts: [], ownVerdict: null, verdictsGiven: 1 })
    expect(panel.sealedVerdicts).toEqual([
      { reviewer: { id: at.giver.userId, name: at.giver.name }, givenAt: expect.any(Date) },
    ])
    const { history } = await claimPage(reader(), at.claimId)
    expect(history.map(({ did }) => did)).toContain('gave a new verdict on C-1: sealed until you give yours')
  })
})

describe('the seal opens', () => {
  let open: SealedDesk
  const sees = async (who: Actor) => (await claimPanel(who, open.claimId)).verdicts.map(({ reviewer }) => reviewer.name)
  const give = (who: Actor, rating: TestRating) =>
    giveVerdict(
      who,
      giveVerdictInput.parse({
        claimId: open.claimId,
        ratingId: open.desk.ratings[rating],
        rationale: 'The inspectors counted them.',
      }),
    )
  beforeAll(async () => {
    open = await aSealedDesk()
  })

  test('for whoever gives their own, and for nobody else, as long as verdicts are needed', async () => {
    expect(await give(open.editor, 'Accurate')).toMatchObject({ status: 'second_look' })
    expect(await sees(open.editor)).toEqual(['Ines Duarte', 'Ruth Adler'])
    expect(await sees(open.giver)).toEqual(['Ines Duarte', 'Ruth Adler'])
    expect((await claimPanel(open.editor, open.claimId)).supersededVerdicts).toHaveLength(1)
    for (const who of [open.reviewer, open.admin, open.viewer]) {
      expect(await sees(who)).toEqual([])
      expect((await claimPanel(who, open.claimId)).sealedVerdicts).toHaveLength(2)
    }
  })

  test('for all when the last is given; reopening seals only what is given from then on', async () => {
    expect(await give(open.reviewer, 'False')).toMatchObject({ status: 'disputed' })
    expect(await sees(open.viewer)).toHaveLength(3)
    await adjudicate(open.admin, {
      claimId: open.claimId,
      ratingId: open.desk.ratings.False,
      rationale: 'The day of the count decides.',
      fix: null,
    })
    await reopenClaim(open.editor, { claimId: open.claimId, because: 'new_evidence', reason: 'A later count.' })
    expect(await sees(open.viewer)).toHaveLength(3)
    await give(open.giver, 'False')
    expect(await sees(open.viewer)).toEqual(['Ruth Adler', 'Jonas Meyer'])
    expect(await sees(open.reviewer)).toEqual(['Ruth Adler', 'Jonas Meyer'])
    const panel = await claimPanel(open.reviewer, open.claimId)
    expect(panel).toMatchObject({ verdictsGiven: 1, sealedVerdicts: [{ reviewer: { name: 'Ines Duarte' } }] })
    expect(panel.verdicts.map(({ round }) => round)).toEqual(['before', 'before'])
    expect(panel.supersededVerdicts).toHaveLength(2)
  })

  test('for nobody when the claim is dropped and taken up again: else whoever has it could look and then give theirs', async () => {
    const told = async () => [await sees(open.viewer), await sees(open.reviewer), await sees(open.giver)]
    const before = ['Ruth Adler', 'Jonas Meyer']
    const sealed = [before, before, [...before, 'Ines Duarte']]
    expect(await told()).toEqual(sealed)
    await dropClaim(open.reviewer, { claimId: open.claimId, reason: 'It was cut.' })
    expect(await told()).toEqual(sealed)
    await reopenClaim(open.reviewer, { claimId: open.claimId, reason: 'It is back.' })
    expect(await told()).toEqual(sealed)
    expect(await claimPanel(open.reviewer, open.claimId)).toMatchObject({ verdictsGiven: 1 })
  })

  test('for all when those given differ, which dropping the claim and taking it up again does not undo', async () => {
    await give(open.editor, 'False')
    expect(await give(open.reviewer, 'Accurate')).toMatchObject({ status: 'disputed' })
    expect(await sees(open.viewer)).toHaveLength(3)
    await dropClaim(open.editor, { claimId: open.claimId, reason: 'It was cut.' })
    expect(await sees(open.viewer)).toHaveLength(3)
    await reopenClaim(open.editor, { claimId: open.claimId, reason: 'It is back.' })
    expect(await sees(open.viewer)).toHaveLength(3)
    expect(await claimPanel(open.viewer, open.claimId)).toMatchObject({ verdictsGiven: 0 })
  })
})
