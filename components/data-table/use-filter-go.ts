'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useState, useTransition } from 'react'
import { type ClaimsFilter, claimsHref } from '@/lib/claims/claims-filter'

/**
 * Goes to the filter with a change. However much is changed before this is left, going back once undoes it: only the first change that
 * arrives is a place of its own in the history.
 */
export function useFilterGo(filter: ClaimsFilter) {
  const router = useRouter()
  const [begun] = useState(() => claimsHref(filter))
  const [going, start] = useTransition()
  const go = useCallback(
    (change: Partial<ClaimsFilter>) => {
      const how = claimsHref(filter) === begun ? 'push' : 'replace'
      start(() => router[how](claimsHref(filter, change), { scroll: false }))
    },
    [filter, begun, router],
  )
  return { go, going }
}
