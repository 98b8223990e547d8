'use client'

import { useEffect, useState } from 'react'
import type { Doing } from '@/lib/live/presence'

/** Whoever types nothing for so long reads. */
const PAUSE = 30_000

/** Whether the person edits: types into a form of the page, until it is sent or they pause. */
export function useDoing(): Doing {
  const [doing, setDoing] = useState<Doing>('reading')
  useEffect(() => {
    let pausing: ReturnType<typeof setTimeout> | undefined
    const rest = () => {
      clearTimeout(pausing)
      setDoing('reading')
    }
    const note = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || target.closest('main form, aside form') === null) return
      clearTimeout(pausing)
      pausing = setTimeout(rest, PAUSE)
      setDoing('editing')
    }
    document.addEventListener('input', note)
    document.addEventListener('submit', rest)
    return () => {
      clearTimeout(pausing)
      document.removeEventListener('input', note)
      document.removeEventListener('submit', rest)
    }
  }, [])
  return doing
}
