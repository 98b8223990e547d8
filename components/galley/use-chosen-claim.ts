'use client'

import { type RefObject, useEffect } from 'react'

/** Washes the words of the chosen claim, and of no other, without drawing the text anew. */
export function useChosenClaim(claimId: string | null, proof: RefObject<HTMLElement | null>, laidOut: unknown): void {
  useEffect(() => {
    const root = proof.current
    if (claimId === null || root === null || laidOut === undefined) return
    const words = root.querySelectorAll(`.c[data-claim="${CSS.escape(claimId)}"]`)
    for (const each of words) each.classList.add('on')
    return () => {
      for (const each of words) each.classList.remove('on')
    }
  }, [claimId, proof, laidOut])
}
