'use client'

import { useEffect, useState } from 'react'
import type { CappedCount } from '@/lib/claims/capped-count'
import type { ClaimGroup } from '@/lib/claims/claims-sort'

type Counted = { of: string; counts: ReadonlyMap<string, CappedCount> }

const NONE: ReadonlyMap<string, CappedCount> = new Map()

/** How many claims each group has, by the id of its article or person; read again with every reading of the page. */
export function useGroupCounts(
  query: string,
  group: ClaimGroup | null,
  stamp: unknown,
): ReadonlyMap<string, CappedCount> {
  const [counted, setCounted] = useState<Counted>({ of: '', counts: NONE })
  const of = `${group}?${query}`
  useEffect(() => {
    if (group === null || stamp === undefined) return
    let current = true
    const asked = new URLSearchParams(query)
    asked.set('field', group)
    fetch(`/claims/facets?${asked}`)
      .then((answer) => (answer.ok ? answer.json() : { values: [] }))
      .then(({ values }: { values: ({ value: string } & CappedCount)[] }) => {
        if (current)
          setCounted({ of, counts: new Map(values.map(({ value, count, more }) => [value, { count, more }])) })
      })
      // Groups without their counts are groups all the same.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [of, query, group, stamp])
  return counted.of === of ? counted.counts : NONE
}
