import { claimsHref, type ClaimsFilter, NO_FILTER, parseClaimsFilter } from '@/lib/claims/claims-filter'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** How many ids an address can carry. */
const IDS = 200

/** The filter by which claims are chosen, read from an address; in which order they are listed is no matter of it. */
export function choosingFilter(query: Record<string, string | string[] | undefined>): ClaimsFilter {
  return { ...parseClaimsFilter(query), sort: NO_FILTER.sort, descending: NO_FILTER.descending }
}

/** A filter as it stands after the question mark of an address; empty when it filters nothing. */
export function filterQuery(filter: ClaimsFilter, change: Partial<ClaimsFilter> = {}): string {
  return claimsHref(filter, change).split('?')[1] ?? ''
}

/** The address of a page on which claims are chosen: a filter with what changes of it, from its first page on, and claims chosen one by one. */
export function choosingHref(
  base: string,
  filter: ClaimsFilter,
  ids: readonly string[] = [],
  change: Partial<ClaimsFilter> = {},
): string {
  const parts = [filterQuery(filter, change), ids.length === 0 ? '' : `claims=${ids.join(',')}`].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? base : `${base}?${parts.join('&')}`
}

/** The claims chosen one by one in an address, each once; what is no id is left out. */
export function chosenIds(query: Record<string, string | string[] | undefined>): string[] {
  const words = [query.claims ?? []].flat().flatMap((value) => value.split(','))
  return [...new Set(words.filter((word) => UUID.test(word)).map((id) => id.toLowerCase()))].slice(0, IDS)
}
