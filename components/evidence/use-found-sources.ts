'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FoundSource } from '@/lib/evidence/find-sources.query'

const WAIT_MS = 120

/** The sources found for what is typed, asked for once the typing pauses; a lost connection finds nothing and says nothing. */
export function useFoundSources(findAt: string) {
  const [found, setFound] = useState<FoundSource[]>([])
  const asked = useRef<AbortController>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    asked.current?.abort()
  }, [])
  useEffect(() => stop, [stop])

  const search = useCallback(
    (typed: string) => {
      stop()
      const asking = new AbortController()
      asked.current = asking
      timer.current = setTimeout(() => {
        ask(findAt, typed, asking.signal)
          .then(setFound)
          .catch(() => undefined)
      }, WAIT_MS)
    },
    [findAt, stop],
  )
  const forget = useCallback(() => {
    stop()
    setFound([])
  }, [stop])
  return { found, search, forget }
}

async function ask(findAt: string, typed: string, signal: AbortSignal): Promise<FoundSource[]> {
  const answer = await fetch(`${findAt}?q=${encodeURIComponent(typed.slice(0, 200))}`, { signal })
  return answer.ok ? ((await answer.json()) as FoundSource[]) : []
}
