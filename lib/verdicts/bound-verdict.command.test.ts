import { expect, test } from 'vitest'
import { claimPanel } from '@/lib/claims/claim-panel.query'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestRating } from '@/lib/testing/builders'
import type { Actor } from '@/lib/access/actor'
import { giveVerdict } from './give-verdict.command'
import { giveVerdictInput } from './give-verdict.input'

test.each([
  ['two are needed and they differ', 2],
  ['three are needed and one is missing', 3],
])(
  'on a desk that seals nobody gives a verdict, looks at the others, and then agrees: %s',
  async (_when, verdictsNeeded) => {
    const desk = await aDesk({ verdictsNeeded })
    await db().desk.update({ where: { id: desk.id }, data: { sealVerdicts: true } })
    const ines = await aPerson(desk, 'reviewer')
    const omar = await aPerson(desk, 'reviewer', 'Omar Said')
    const claim = await anOpenClaim(ines, await anArticle(await aPerson(desk, 'editor')), '14 cracked bolts')
    const give = (actor: Actor, rating: TestRating) =>
      giveVerdict(
        actor,
        giveVerdictInput.parse({ claimId: claim.id, ratingId: desk.ratings[rating], rationale: 'Counted.' }),
      )

    await give(ines, 'Misleading')
    await give(ines, 'Accurate')
    await give(omar, 'False')
    await expect(give(omar, 'Accurate')).rejects.toMatchObject({ kind: 'wrong-state' })
    expect(await claimPanel(omar, claim.id)).toMatchObject({ isBound: true, can: { giveVerdict: false } })
  },
)
