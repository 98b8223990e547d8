'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const FIRST_MS = 1_000
const LAST_MS = 8_000

/**
 * Reads the page again every second or so while something is under way and somebody looks at it; more and more seldom when
 * nothing moves. `stamp` says how far it is, null when all is done.
 */
export function RefreshUnderWay({ stamp }: { stamp: string | null }) {
  const router = useRouter()
  useEffect(() => {
    if (stamp === null) return
    let wait = FIRST_MS
    let timer: ReturnType<typeof setTimeout> | undefined
    const next = () => {
      clearTimeout(timer)
      if (document.hidden) return
      timer = setTimeout(() => {
        router.refresh()
        wait = Math.min(LAST_MS, wait * 1.25)
        next()
      }, wait)
    }
    next()
    document.addEventListener('visibilitychange', next)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', next)
    }
  }, [router, stamp])
  return null
}
