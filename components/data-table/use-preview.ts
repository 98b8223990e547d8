'use client'

import { useSyncExternalStore } from 'react'
import { keptInBrowser } from '@/components/ui/kept-in-browser'

const CHOSEN = keptInBrowser('plumbline-claims-preview')
/** From here on the columns a table has at first stand beside the preview, and none is cut off. */
const ROOMY = '(min-width: 1460px)'

/** Whether the active claim is shown beside the table; the server cannot know. */
export type Preview = 'shown' | 'hidden' | 'undecided'

/** Where nobody chose, the preview stands beside the table when there is room for it; what is chosen this browser remembers. */
export function usePreview(): [Preview, () => void] {
  const preview = useSyncExternalStore<Preview>(listen, now, () => 'undecided')
  return [preview, () => CHOSEN.write(preview === 'shown' ? 'hidden' : 'shown')]
}

function now(): Preview {
  const kept = CHOSEN.read()
  if (kept === 'shown' || kept === 'hidden') return kept
  return window.matchMedia(ROOMY).matches ? 'shown' : 'hidden'
}

function listen(listener: () => void): () => void {
  const roomy = window.matchMedia(ROOMY)
  const unheard = CHOSEN.listen(listener)
  roomy.addEventListener('change', listener)
  return () => {
    unheard()
    roomy.removeEventListener('change', listener)
  }
}
