import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/authorise'
import type { CappedCount } from './capped-count'
import type { ClaimsFilter } from './claims-filter'
import { type FilterField, filterFieldsSet, withoutField } from './filter-words'
import { countClaims } from './view-counts.query'

export type LooserFilter = { field: FilterField; found: CappedCount }

/** For a filter that finds nothing: how many claims there would be without each single thing it asks for, one statement each. */
export async function looserFilters(actor: Actor, filter: ClaimsFilter): Promise<LooserFilter[]> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const fields = filterFieldsSet(filter)
  if (fields.length < 2) return []
  const found = await Promise.all(fields.map((field) => countClaims(actor, { ...filter, ...withoutField(field) })))
  return fields.flatMap((field, index) => {
    const count = found[index]
    return count === undefined || count.count === 0 ? [] : [{ field, found: count }]
  })
}
