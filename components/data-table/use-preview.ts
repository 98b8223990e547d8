'use client'

import { useSyncExternalStore } from 'react'

const KEPT = 'plumbline-claims-preview'
/** From here on the columns a table has at first stand beside the preview, and none is cut off. */
const ROOMY = '(min-width: 1460px)'

/** Whether the active claim is shown beside the table; the server cannot know. */
export type Preview = 'shown' | 'hidden' | 'undecided'

const listeners = new Set<() => void>()
/** For browsers that keep nothing. */
let chosen: string | null = null

/** Where nobody chose, the preview stands beside the table when there is room for it; what is chosen this browser remembers. */
export function usePreview(): [Preview, () => void] {
  const preview = useSyncExternalStore<Preview>(listen, now, () => 'undecided')
  return [preview, () => choose(preview === 'shown' ? 'hidden' : 'shown')]
}

function now(): Preview {
  const kept = inBrowser() ?? chosen
  if (kept === 'shown' || kept === 'hidden') return kept
  return window.matchMedia(ROOMY).matches ? 'shown' : 'hidden'
}

function choose(preview: Preview): void {
  chosen = preview
  try {
    localStorage.setItem(KEPT, preview)
  } catch {
    // It lasts until the page is left.
  }
  for (const listener of listeners) listener()
}

function inBrowser(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

function listen(listener: () => void): () => void {
  const roomy = window.matchMedia(ROOMY)
  listeners.add(listener)
  roomy.addEventListener('change', listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    roomy.removeEventListener('change', listener)
    window.removeEventListener('storage', listener)
  }
}
