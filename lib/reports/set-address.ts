import { claimsQuery, type ClaimsFilter, unsorted } from '@/lib/claims/claims-filter'
import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** How many ids an address can carry. */
const IDS = 200

/** The filter by which claims are chosen, read from an address; in which order they are listed is no matter of it. */
export function choosingFilter(query: Record<string, string | string[] | undefined>): ClaimsFilter {
  return unsorted(parseClaimsFilter(query))
}

/** The address of a page on which claims are chosen: a filter, claims chosen one by one, and which page of those that are in already. */
export function choosingHref(base: string, filter: ClaimsFilter, ids: readonly string[] = [], page = 1): string {
  const parts = [
    claimsQuery(filter),
    ids.length === 0 ? '' : `claims=${ids.join(',')}`,
    page <= 1 ? '' : `page=${page}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? base : `${base}?${parts.join('&')}`
}

/** Which page of a list an address asks for, from 1. */
export function pageAsked(query: Record<string, string | string[] | undefined>): number {
  return Math.min(Math.max(Math.trunc(Number([query.page].flat()[0])) || 1, 1), 20_000)
}

/** The claims chosen one by one in an address, each once; what is no id is left out. */
export function chosenIds(query: Record<string, string | string[] | undefined>): string[] {
  const words = [query.claims ?? []].flat().flatMap((value) => value.split(','))
  return [...new Set(words.filter((word) => UUID.test(word)).map((id) => id.toLowerCase()))].slice(0, IDS)
}
