'use client'

import { useEffect, useState } from 'react'
import type { ClaimFacet, FacetField, FacetValue } from '@/lib/claims/claim-facets.query'
import { type ClaimsFilter, claimsQuery, NO_FILTER } from '@/lib/claims/claims-filter'

export type Counted = { state: 'counting' | 'counted' | 'unreachable'; values: FacetValue[] }

const PAUSE_MS = 120
const COUNTING: Counted = { state: 'counting', values: [] }

/** The server lists no more of a field. */
const MOST_LISTED = 60

/** The values of a field with how many claims have each; once more are there than are listed, typed words look among all of them. */
export function useNamedFacet(filter: ClaimsFilter, field: FacetField | null, words: string): Counted {
  const listed = useFacet(filter, field)
  const named = useFacet(filter, words.trim() === '' || listed.values.length < MOST_LISTED ? null : field, words)
  const others = named.values.filter(({ value }) => listed.values.every((each) => each.value !== value))
  return { state: listed.state === 'counted' ? named.state : listed.state, values: [...listed.values, ...others] }
}

/** The values of a field with how many claims have each, under the rest of the filter; null asks for nothing. Words narrow those that are many. */
export function useFacet(filter: ClaimsFilter, field: FacetField | null, words = ''): Counted {
  const [counted, setCounted] = useState<Counted & { asked: string }>({ ...COUNTING, asked: '' })
  const address = field === null ? null : facetAddress(filter, field, words.trim())
  useEffect(() => {
    if (address === null) return
    const asking = new AbortController()
    const timer = setTimeout(
      () => {
        ask(address, asking.signal).then(
          (values) => setCounted({ state: 'counted', values, asked: address }),
          () => asking.signal.aborted || setCounted({ state: 'unreachable', values: [], asked: address }),
        )
      },
      words === '' ? 0 : PAUSE_MS,
    )
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [address, words])
  if (address === null) return { state: 'counted', values: [] }
  return counted.asked === address ? counted : { state: 'counting', values: counted.values }
}

/** Sort, groups and the field itself change nothing of its counts: what is chosen in it asks for nothing anew. */
function facetAddress(filter: ClaimsFilter, field: FacetField, words: string): string {
  const own = field === 'due' ? { due: null } : { [field]: [] }
  const query = claimsQuery({ ...filter, ...own, sort: NO_FILTER.sort, group: null, view: null })
  const named = words === '' ? '' : `&named=${encodeURIComponent(words)}`
  return `/claims/facets?${query === '' ? '' : `${query}&`}field=${field}${named}`
}

async function ask(address: string, signal: AbortSignal): Promise<FacetValue[]> {
  const answer = await fetch(address, { signal })
  if (!answer.ok) throw new Error(`The values could not be counted: ${answer.status}.`)
  return ((await answer.json()) as ClaimFacet).values
}
