import type { Actor } from '@/lib/access/actor'
import { anArticle, anOpenClaim, aDesk, aPerson, type TestRating } from '@/lib/testing/builders'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'

export type DeskOfTwo = Awaited<ReturnType<typeof aDeskOfTwo>>

/** A desk that asks for two verdicts: Ines and Jonas are reviewers; an editor and an admin could decide between them. */
export async function aDeskOfTwo() {
  const desk = await aDesk({ verdictsNeeded: 2 })
  const ines = await aPerson(desk, 'reviewer')
  const jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  const editor = await aPerson(desk, 'editor')
  const admin = await aPerson(desk, 'admin')
  const article = await anArticle(editor)
  const aClaim = () => anOpenClaim(ines, article, '14 cracked bolts')
  const give = (who: Actor, claimId: string, rating: TestRating) => {
    const verdict = { claimId, ratingId: desk.ratings[rating], rationale: 'The inspectors counted them.' }
    return giveVerdict(who, giveVerdictInput.parse(verdict))
  }
  const decide = (who: Actor, claimId: string) =>
    adjudicate(who, { claimId, ratingId: desk.ratings.False, rationale: 'The day of the count decides.', fix: null })
  const aDisputedClaim = async () => {
    const { id } = await aClaim()
    await give(ines, id, 'Accurate')
    await give(jonas, id, 'False')
    return id
  }
  return { desk, article, ines, jonas, editor, admin, aClaim, give, decide, aDisputedClaim }
}
