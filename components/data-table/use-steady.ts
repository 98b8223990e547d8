'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function all along, which does what the one drawn last does: what is handed it need not be drawn anew. */
export function useSteady<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
