'use client'

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual'
import { useLayoutEffect, useReducer, useState } from 'react'

type Options = Omit<
  VirtualizerOptions<HTMLDivElement, Element>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'onChange'
>

/**
 * TanStack's Virtualizer, for a scroller whose lines all have a place already. Not by its `useVirtualizer`, which is sent with all it can do
 * for windows and for measured items; and what is scrolled to is drawn in a task of its own, not in the middle of a frame.
 */
export function useVirtualLines(options: Options): Virtualizer<HTMLDivElement, Element> {
  const [, drawAnew] = useReducer((times: number) => times + 1, 0)
  const whole = {
    ...options,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => drawAnew(),
  }
  const [virtual] = useState(() => new Virtualizer<HTMLDivElement, Element>(whole))
  virtual.setOptions(whole)
  useLayoutEffect(() => virtual._didMount(), [virtual])
  useLayoutEffect(() => virtual._willUpdate())
  return virtual
}
