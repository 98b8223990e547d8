'use client'

import { useRouter } from 'next/navigation'
import { useEffectEvent, useLayoutEffect } from 'react'
import { addressOf, askedBy, type AskedFor, type PanelMode } from './panel-mode'

type Options = {
  mode: PanelMode
  startsAt: AskedFor
  /** Shows what the address asks for. */
  show: (asked: AskedFor) => void
}

/**
 * Keeps the address at what the panel shows, behind the back of the router. Told of a query that the server has not drawn
 * yet, it takes the next reading of the page for a mismatch; told of another while that is under way, it loads the whole
 * document anew, under the hands of whoever types. With each page it is given it writes the address that it knows, so ours
 * is written after every drawing.
 */
export function usePanelAddress({ mode, startsAt, show }: Options): void {
  const router = useRouter()
  const arrive = useEffectEvent(() => {
    const asked = askedBy(new URL(window.location.href))
    if (asked.claimId !== startsAt.claimId || asked.comments !== startsAt.comments) show(asked)
  })
  // Whoever comes back is shown the page as the server gave it, and may have gone to another claim since.
  useLayoutEffect(() => arrive(), [])
  useLayoutEffect(() => {
    const here = new URL(window.location.href)
    const next = addressOf(mode, here.href)
    if (next === here.href) return
    // Only older comments are the server's to leave out again.
    if (here.searchParams.has('before')) router.replace(next, { scroll: false })
    else History.prototype.replaceState.call(window.history, window.history.state, '', next)
  })
}
