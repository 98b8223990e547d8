'use client'

import { useKeys } from '@/components/ui/use-keys'

/** `j` and `k` go through the list; Enter follows the one that has the focus, as the browser does. */
export function NotificationKeys() {
  useKeys({ j: () => step(1), k: () => step(-1) })
  return null
}

function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-told]')]
  const at = all.findIndex((each) => each === document.activeElement)
  const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))
  all[next]?.focus()
}
