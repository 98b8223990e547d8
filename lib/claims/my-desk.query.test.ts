import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestDesk, type TestRating } from '@/lib/testing/builders'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { myDesk } from './my-desk.query'
import { reopenClaim } from './reopen-claim.command'

let desk: TestDesk
let ines: Actor
let jonas: Actor
let editor: Actor
let claimId: string

beforeAll(async () => {
  desk = await aDesk({ verdictsNeeded: 2 })
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  editor = await aPerson(desk, 'editor')
  claimId = (await anOpenClaim(ines, await anArticle(editor), '14 cracked bolts')).id
})

const give = (who: Actor, rating: TestRating) =>
  giveVerdict(
    who,
    giveVerdictInput.parse({ claimId, ratingId: desk.ratings[rating], rationale: 'The inspectors counted them.' }),
  )
const cameBackTo = async () => {
  const back = await Promise.all([ines, jonas].map((who) => myDesk(who)))
  return back.map(({ cameBack }) => cameBack.claims.filter(({ id }) => id === claimId).length)
}

test('a claim comes back to whose verdict stands when it is disputed or reopened, until they give one anew', async () => {
  await give(ines, 'Accurate')
  expect(await cameBackTo()).toEqual([0, 0])
  await give(jonas, 'False')
  expect(await cameBackTo()).toEqual([1, 1])
  expect((await myDesk(editor)).toAdjudicate.count).toBe(1)
  await adjudicate(editor, { claimId, ratingId: desk.ratings.False, rationale: 'The count decides.', fix: null })
  expect(await cameBackTo()).toEqual([0, 0])
  await reopenClaim(editor, { claimId, because: 'new_evidence', reason: 'A later count.' })
  expect(await cameBackTo()).toEqual([1, 1])
  await give(ines, 'False')
  expect(await cameBackTo()).toEqual([0, 1])
  expect((await myDesk(editor)).toAdjudicate.count).toBe(0)
})
