'use client'

import { useLayoutEffect, useRef } from 'react'

/** What single keys do on this screen: by key, as KeyboardEvent.key says it; a returned false lets the browser act too. */
export type Keys = Record<string, (event: KeyboardEvent) => unknown>

/** Listens for single keys while nobody types into a field, no dialog is open and no modifier is held. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  // Layout effects, which run before anything is painted: a key does what the screen shows, from the moment it is seen.
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const act = latest.current[event.key]
      if (act === undefined || isTaken(event)) return
      if (act(event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Whether the key belongs to what has the focus: a field, or for Enter and Space whatever can be pressed. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  // Escape too: a key that is acted on is not handed to the browser, which closes the dialog.
  if (document.querySelector('dialog:modal') !== null) return true
  if (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
    return event.key !== 'Escape'
  if (event.key === 'Enter' || event.key === ' ') return target.closest('a, button, summary, label, input') !== null
  return false
}
