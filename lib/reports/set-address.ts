import { claimsHref, type ClaimsFilter } from '@/lib/claims/claims-filter'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** How many ids an address can carry. */
const IDS = 200

/** A filter as it stands after the question mark of an address; empty when it filters nothing. */
export function filterQuery(filter: ClaimsFilter, change: Partial<ClaimsFilter> = {}): string {
  return claimsHref(filter, change).split('?')[1] ?? ''
}

/** The address of a page on which claims are chosen: a filter, and claims chosen one by one. */
export function choosingHref(base: string, filter: ClaimsFilter, ids: readonly string[] = []): string {
  const parts = [filterQuery(filter), ids.length === 0 ? '' : `claims=${ids.join(',')}`].filter((part) => part !== '')
  return parts.length === 0 ? base : `${base}?${parts.join('&')}`
}

/** The claims chosen one by one in an address, each once; what is no id is left out. */
export function chosenIds(query: Record<string, string | string[] | undefined>): string[] {
  const words = [query.claims ?? []].flat().flatMap((value) => value.split(','))
  return [...new Set(words.filter((word) => UUID.test(word)).map((id) => id.toLowerCase()))].slice(0, IDS)
}
