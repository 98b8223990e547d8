'use client'

import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 720px)'

/** Whether the screen is a phone's, where a row of the table is a card. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    listen,
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
}

function listen(listener: () => void): () => void {
  const media = window.matchMedia(NARROW)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
