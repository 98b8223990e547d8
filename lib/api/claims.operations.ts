import { claimFacet, FACETS } from '@/lib/claims/claim-facets.query'
import { claimsPage } from '@/lib/claims/claims-page.query'
import { myDesk, type Waiting } from '@/lib/claims/my-desk.query'
import { notFound } from '@/lib/shared/refusal'
import { claimTold, claimsTold, facetTold, myDeskTold } from './claims.answer'
import { claimsQueryInput, facetQueryInput, filterOf } from './claims-query.input'
import { oneClaim } from './one-claim.query'
import { looks, type Operation } from './operation'

/** What can be asked about claims. */
export const CLAIM_LOOKS: readonly Operation[] = [
  looks({
    ...{ name: 'listClaims', path: '/claims', tag: 'claims', scope: 'claims:read', tells: 'list' },
    summary: 'A page of claims, filtered, searched and sorted as the claims table is',
    query: claimsQueryInput,
    answer: claimsTold,
    look: async (actor, _words, query) => {
      const { after = null, limit } = query
      const { rows, next } = await claimsPage(actor, filterOf(query), { after, limit })
      return { body: { claims: rows, next }, next }
    },
  }),
  looks({
    ...{ name: 'getClaim', path: '/claims/{id}', tag: 'claims', scope: 'claims:read', tells: 'thing' },
    summary: 'A claim with its quotes',
    answer: claimTold,
    look: async (actor, { id = '' }) => {
      const claim = await oneClaim(actor, id)
      return { body: claim, version: claim.version }
    },
  }),
  looks({
    ...{ name: 'countClaims', path: '/claims/facets/{field}', tag: 'claims', scope: 'claims:read', tells: 'list' },
    summary: 'How many claims there are of each value of a field, under the filter of all other fields',
    description: 'Counts end where they would cost too much: `more` says that there are more.',
    choices: { field: FACETS },
    query: facetQueryInput,
    answer: facetTold,
    look: async (actor, words, query) => {
      const field = FACETS.find((each) => each === words.field)
      if (field === undefined) throw notFound('field')
      return { body: await claimFacet(actor, filterOf(query), field) }
    },
  }),
  looks({
    ...{ name: 'getMyDesk', path: '/my-desk', tag: 'claims', scope: 'claims:read', tells: 'thing' },
    summary: 'What waits for you: short lists with their counts, late ones first',
    answer: myDeskTold,
    look: async (actor) => {
      const { verdictsToGive, cameBack, toAdjudicate, nobodyHas, late, dueToday } = await myDesk(actor)
      const lists = {
        verdictsToGive: waitingTold(verdictsToGive),
        cameBack: waitingTold(cameBack),
        toAdjudicate: waitingTold(toAdjudicate),
        nobodyHas: waitingTold(nobodyHas),
      }
      return { body: { ...lists, late, dueToday } }
    },
  }),
]

function waitingTold({ claims, count }: Waiting) {
  return { claims: claims.map(({ dueAt, ...claim }) => ({ ...claim, dueAt: dueAt?.toISOString() ?? null })), count }
}
