import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { CappedCount } from './capped-count'
import type { ClaimsFilter } from './claims-filter'

/** The fields of the filter whose values can be counted. */
export const FACETS = [
  ...(['status', 'rating', 'kind', 'priority', 'assignee', 'article', 'grade'] as const),
  ...(['blocker', 'tag', 'claimant', 'due'] as const),
]
export type FacetField = (typeof FACETS)[number]

export type FacetValue = CappedCount & {
  /** As the filter has it: a word or an id. */
  value: string
  label: string
}
export type ClaimFacet = { field: FacetField; values: FacetValue[] }

/**
 * How many claims there would be of each value of a field, under all other fields of the filter. Of articles, claimants, tags and people
 * there may be more than can be listed: `named` leaves those with these words in their name.
 */
export async function claimFacet(
  actor: Actor,
  _filter: ClaimsFilter,
  field: FacetField,
  { named: _named = '' }: { named?: string } = {},
): Promise<ClaimFacet> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  return { field, values: [] }
}
