'use client'

import { useEffect, useState } from 'react'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'

export type PanelReading =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'unreachable' }
  | { state: 'read'; claim: ClaimPanel }

/** The claim of this id as the panel shows it, read again whenever `stamp` changes; the older one stays until the newer is here. */
export function useClaimPanel(
  claimId: string | null,
  read: (id: string) => Promise<ClaimPanel>,
  stamp: unknown,
): PanelReading {
  const [reading, setReading] = useState<{
    id: string | null
    state: 'unreachable' | 'read'
    claim: ClaimPanel | null
  }>({ id: null, state: 'read', claim: null })
  useEffect(() => {
    if (claimId === null || stamp === undefined) return
    let current = true
    read(claimId).then(
      (claim) => current && setReading({ id: claimId, state: 'read', claim }),
      () => current && setReading({ id: claimId, state: 'unreachable', claim: null }),
    )
    return () => {
      current = false
    }
  }, [claimId, read, stamp])
  if (claimId === null) return { state: 'none' }
  if (reading.id !== claimId) return { state: 'reading' }
  return reading.claim === null ? { state: 'unreachable' } : { state: 'read', claim: reading.claim }
}
