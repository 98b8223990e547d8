import type { KeyboardEvent } from 'react'

const STOPS = 'input:not([type=hidden]):not(:disabled), button.stop'

/** Up and Down go through the fields of a panel, and stop at its ends; a date field keeps them, they change its day. */
export function focusAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.nativeEvent.isComposing) return
  if (event.target instanceof HTMLInputElement && event.target.type === 'date') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus()
  event.preventDefault()
}
