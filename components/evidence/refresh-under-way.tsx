'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

const FIRST_MS = 1_000
const LAST_MS = 8_000

/**
 * Reads the page again every second or so while something is under way and somebody looks at it; more and more seldom when
 * nothing moves. `stamp` says how far it is, null when all is done.
 */
export function RefreshUnderWay({ stamp }: { stamp: string | null }) {
  const router = useRouter()
  const [reading, startReading] = useTransition()
  const wait = useRef(FIRST_MS)
  useEffect(() => {
    wait.current = FIRST_MS
  }, [stamp])
  useEffect(() => {
    // One reading at a time: where drawing takes longer than the wait, each next one would keep the last, and whatever else
    // is being sent, from ever being shown.
    if (stamp === null || reading) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const next = () => {
      clearTimeout(timer)
      if (document.hidden) return
      timer = setTimeout(() => {
        wait.current = Math.min(LAST_MS, wait.current * 1.25)
        startReading(() => router.refresh())
      }, wait.current)
    }
    next()
    document.addEventListener('visibilitychange', next)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', next)
    }
  }, [router, stamp, reading])
  return null
}
