'use client'

import { useEffect, useState } from 'react'
import type { ReadClaim } from './panel-props'

export type PanelReading =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'unreachable' }
  | ({ state: 'read' } & ReadClaim)

/** The claim of this id as the panel shows it, read again whenever `stamp` changes; the older one stays until the newer is here. */
export function useClaimPanel(
  claimId: string | null,
  read: (id: string) => Promise<ReadClaim>,
  stamp: unknown,
): PanelReading {
  const [reading, setReading] = useState<{
    id: string | null
    state: 'unreachable' | 'read'
    found: ReadClaim | null
  }>({ id: null, state: 'read', found: null })
  useEffect(() => {
    if (claimId === null || stamp === undefined) return
    let current = true
    read(claimId).then(
      (found) => current && setReading({ id: claimId, state: 'read', found }),
      // Where it was read before, it stays: a form may be open in it.
      () =>
        current &&
        setReading((before) =>
          before.id === claimId && before.found !== null ? before : { id: claimId, state: 'unreachable', found: null },
        ),
    )
    return () => {
      current = false
    }
  }, [claimId, read, stamp])
  if (claimId === null) return { state: 'none' }
  if (reading.id !== claimId) return { state: 'reading' }
  return reading.found === null ? { state: 'unreachable' } : { state: 'read', ...reading.found }
}
