'use client'

import { useSyncExternalStore } from 'react'

/** What stands after # in the address, without it; empty on the server. */
export function useHash(): string {
  return useSyncExternalStore(
    whenAddressChanges,
    () => window.location.hash.slice(1),
    () => '',
  )
}

function whenAddressChanges(tell: () => void): () => void {
  window.addEventListener('hashchange', tell)
  window.addEventListener('popstate', tell)
  return () => {
    window.removeEventListener('hashchange', tell)
    window.removeEventListener('popstate', tell)
  }
}
