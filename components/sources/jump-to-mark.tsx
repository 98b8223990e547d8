'use client'

import { useEffect } from 'react'

/** Brings the marked words into the middle of the window and gives them the focus, so that keys and screen readers go on from there. */
export function JumpToMark() {
  useEffect(() => {
    const mark = document.getElementById('quoted')
    mark?.focus({ preventScroll: true })
    mark?.scrollIntoView({ block: 'center' })
  }, [])
  return null
}
