'use client'

import { useLayoutEffect } from 'react'
import type { FacetField, FacetValue } from '@/lib/claims/claim-facets.query'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { useNamedFacet } from './use-facet'

type Props = {
  filter: ClaimsFilter
  field: FacetField | null
  words: string
  onRead: (values: FacetValue[]) => void
}

/** Shows nothing: tells what values a field has, for a list that stands elsewhere. */
export function FacetReader({ filter, field, words, onRead }: Props) {
  const { values } = useNamedFacet(filter, field, words)
  // An empty list is another one each time: only what is in it counts.
  const read = JSON.stringify(values)
  useLayoutEffect(() => onRead(JSON.parse(read) as FacetValue[]), [read, onRead])
  return null
}
