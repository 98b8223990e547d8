'use client'

import { type ComponentProps, lazy, Suspense } from 'react'
import type { TakeNext } from '@/components/claims/take-next'
import type { SavedViewLine } from './saved-view-line'

// Forms above the table that stand there only for some filters: the server draws them, and only then are they sent.
const Take = lazy(() => import('@/components/claims/take-next').then((read) => ({ default: read.TakeNext })))
const ViewLine = lazy(() => import('./saved-view-line').then((read) => ({ default: read.SavedViewLine })))

export function TakeNextHere(props: ComponentProps<typeof TakeNext>) {
  return (
    <Suspense fallback={null}>
      <Take {...props} />
    </Suspense>
  )
}

export function OpenViewLine(props: ComponentProps<typeof SavedViewLine>) {
  return (
    <Suspense fallback={null}>
      <ViewLine {...props} />
    </Suspense>
  )
}
