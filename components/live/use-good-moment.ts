'use client'

import { useCallback, useEffect, useRef } from 'react'

/**
 * Whether the page may change under the person now: nobody composes a character, holds the pointer down, has words selected
 * or a dialog open, and the browser has a connection, without which reading the page again would lose it.
 */
export function useGoodMoment(): () => boolean {
  const busy = useRef({ composing: false, pressing: false })
  useEffect(() => {
    const note = (event: Event) => {
      if (event.type === 'compositionstart') busy.current.composing = true
      if (event.type === 'compositionend') busy.current.composing = false
      if (event.type === 'pointerdown') busy.current.pressing = true
      if (event.type === 'pointerup' || event.type === 'pointercancel') busy.current.pressing = false
    }
    for (const type of NOTED) document.addEventListener(type, note, true)
    return () => {
      for (const type of NOTED) document.removeEventListener(type, note, true)
    }
  }, [])
  return useCallback(() => {
    const { composing, pressing } = busy.current
    if (composing || pressing || document.hidden || !navigator.onLine) return false
    return document.querySelector('dialog:modal') === null && !hasSelectedWords()
  }, [])
}

const NOTED = ['compositionstart', 'compositionend', 'pointerdown', 'pointerup', 'pointercancel'] as const

/** Words selected in the text of the page; what is selected in a field stays selected. */
function hasSelectedWords(): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== ''
}
