'use client'

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 720px)'

/** Asked for at every drawing of the table, and so kept. */
let media: MediaQueryList | null = null

function narrow(): MediaQueryList {
  media ??= window.matchMedia(NARROW)
  return media
}

/** Whether the screen is a phone's, where a row of the table is a card. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    listen,
    () => narrow().matches,
    () => false,
  )
}

function listen(listener: () => void): () => void {
  narrow().addEventListener('change', listener)
  return () => narrow().removeEventListener('change', listener)
}
