'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useTransition } from 'react'
import { type Pace, waitBefore } from '@/lib/live/refresh-pace'
import { useGoodMoment } from './use-good-moment'

const LOOK_AGAIN = 300

export type Refresh = {
  ask: (pace: Pace) => void
  /** Whether something was told of that the screen does not show yet. */
  isBehind: () => boolean
}

/** Reads the page again when asked to: soon, not too often, and never in the middle of a word, a press or a dialog. */
export function useRefresh(): Refresh {
  const router = useRouter()
  const isGoodMoment = useGoodMoment()
  const [reading, start] = useTransition()
  const last = useRef({ begun: -Infinity, took: 0 })
  const asked = useRef<Pace>('never')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isReading = useRef(false)

  const plan = useCallback(() => {
    clearTimeout(timer.current)
    if (asked.current === 'never' || isReading.current) return
    const { begun, took } = last.current
    const read = () => {
      if (!isGoodMoment()) {
        timer.current = setTimeout(read, LOOK_AGAIN)
        return
      }
      asked.current = 'never'
      last.current.begun = performance.now()
      isReading.current = true
      start(() => router.refresh())
    }
    timer.current = setTimeout(read, waitBefore(asked.current, { ago: performance.now() - begun, took }))
  }, [router, isGoodMoment])

  useEffect(() => {
    isReading.current = reading
    if (reading) return
    const { begun } = last.current
    if (begun > 0) last.current.took = performance.now() - begun
    plan()
  }, [reading, plan])

  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = useCallback(
    (pace: Pace) => {
      if (pace === 'never' || asked.current === 'near') return
      asked.current = pace
      plan()
    },
    [plan],
  )
  const isBehind = useCallback(() => asked.current !== 'never' || isReading.current, [])
  return { ask, isBehind }
}
