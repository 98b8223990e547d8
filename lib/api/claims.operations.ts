import { claimsPage } from '@/lib/claims/claims-page.query'
import { claimsTold } from './claims.answer'
import { claimsQueryInput, filterOf } from './claims-query.input'
import { looks, type Operation } from './operation'

/** What can be asked about claims. */
export const CLAIM_OPERATIONS: readonly Operation[] = [
  looks({
    name: 'listClaims',
    path: '/claims',
    tag: 'claims',
    scope: 'claims:read',
    summary: 'A page of claims, filtered, searched and sorted as the claims table is',
    tells: 'list',
    query: claimsQueryInput,
    answer: claimsTold,
    look: async (actor, _words, query) => {
      const { after = null, limit } = query
      const { rows, next } = await claimsPage(actor, filterOf(query), { after, limit })
      return { body: { claims: rows, next }, next }
    },
  }),
]
