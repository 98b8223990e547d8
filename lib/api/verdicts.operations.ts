import { claimPanel } from '@/lib/claims/claim-panel.query'
import { adjudicate } from '@/lib/verdicts/adjudicate.command'
import { adjudicateInput } from '@/lib/verdicts/adjudicate.input'
import { giveVerdict } from '@/lib/verdicts/give-verdict.command'
import { giveVerdictInput } from '@/lib/verdicts/give-verdict.input'
import { changes, looks, type Operation } from './operation'
import { ratingsInUse } from './ratings-in-use.query'
import { adjudicatedTold, givenTold, ratingsTold, verdictsTold } from './verdicts.answer'

/** What can be asked about verdicts, and how they are given. */
export const VERDICT_OPERATIONS: readonly Operation[] = [
  looks({
    ...{ name: 'listRatings', path: '/ratings', tag: 'verdicts', scope: 'verdicts:read', tells: 'list' },
    summary: 'The ratings a verdict may use, in the order of the scale',
    answer: ratingsTold,
    look: async (actor) => ({ body: { ratings: await ratingsInUse(actor) } }),
  }),
  looks({
    ...{ name: 'listVerdicts', path: '/claims/{id}/verdicts', tag: 'verdicts', scope: 'verdicts:read', tells: 'list' },
    summary: 'The verdicts on a claim that you may see; of sealed ones only whose they are, and since when',
    answer: verdictsTold,
    look: async (actor, { id = '' }) => {
      const panel = await claimPanel(actor, id)
      const verdicts = [...panel.verdicts, ...panel.supersededVerdicts].map(({ round: _, ...verdict }) => ({
        ...verdict,
        givenAt: verdict.givenAt.toISOString(),
      }))
      const sealed = panel.sealedVerdicts.map((each) => ({ ...each, givenAt: each.givenAt.toISOString() }))
      const adjudications = panel.adjudications.map((each) => ({ ...each, decidedAt: each.decidedAt.toISOString() }))
      const counts = { needed: panel.verdictsNeeded, given: panel.verdictsGiven }
      return { body: { verdicts, sealed, adjudications, ...counts } }
    },
  }),
  changes({
    ...{ name: 'giveVerdict', method: 'POST', path: '/claims/{id}/verdicts', tag: 'verdicts', status: 201 },
    scope: 'verdicts:write',
    summary: 'Give your verdict on a claim, instead of the one you had given',
    input: giveVerdictInput,
    fromPath: { claimId: 'id' },
    answer: givenTold,
    command: giveVerdict,
    told: (given) => ({ body: given }),
  }),
  changes({
    ...{ name: 'adjudicate', method: 'POST', path: '/claims/{id}/adjudications', tag: 'verdicts', status: 201 },
    scope: 'verdicts:write',
    summary: 'Decide between verdicts that differ, which settles the claim',
    input: adjudicateInput,
    fromPath: { claimId: 'id' },
    answer: adjudicatedTold,
    command: adjudicate,
    told: (decided) => ({ body: decided }),
  }),
]
