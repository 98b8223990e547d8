'use client'

import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells the style sheet when all columns are on the screen at once, `data-fits`: pinned cells then need not stay anywhere, and a browser
 * draws rows in half the time of those with cells that stay.
 */
export function useFitting(grid: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = grid
    if (current === null) return
    const look = () => current.toggleAttribute('data-fits', current.scrollWidth <= current.clientWidth)
    const observer = new ResizeObserver(look)
    observer.observe(current)
    // As wide as the columns are.
    for (const part of current.children) observer.observe(part)
    return () => observer.disconnect()
  }, [grid])
}
