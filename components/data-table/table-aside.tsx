'use client'

import { type KeyboardEvent, lazy, type RefObject, Suspense } from 'react'
import { later } from '@/components/ui/later'
import type { ClaimRow } from '@/lib/claims/claim-row'
import type { BesideActions } from './claim-beside'
import type { Looking } from './claims-columns'
import type { Preview } from './use-preview'

/** The panel with its forms is sent when the first claim is opened: the table does without. */
const ClaimBeside = lazy(() => import('./claim-beside').then((read) => ({ default: read.ClaimBeside })))

/** Sent where it is shown. */
const ClaimPreview = later(() => import('./claim-preview').then((read) => read.ClaimPreview))

type Props = {
  panel: RefObject<HTMLElement | null>
  /** The claim that is open beside the table. */
  beside: string | null
  number: number | null
  /** The claim of the active row, of which a little is shown while none is open. */
  current: ClaimRow | undefined
  preview: Preview
  looking: Looking
  actions: BesideActions
  stamp: unknown
  onOpen: (claim: string) => void
  onStep: (by: 1 | -1) => void
  onClose: () => void
  onSaid: (words: string) => void
}

/** What stands beside the table: the claim that was opened, or else a look at the active one. */
export function TableAside(props: Props) {
  const { panel, beside, number, current, preview, looking, actions, stamp, onOpen, onStep, onClose, onSaid } = props
  if (beside === null) {
    if (current === undefined || preview !== 'shown') return null
    const waits = <aside className="panel preview" aria-label="Preview" aria-busy="true" />
    return <ClaimPreview claim={current} looking={looking} onOpen={onOpen} instead={waits} />
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    if (document.querySelector('dialog:modal') !== null) return
    event.preventDefault()
    const isField = event.target instanceof Element && event.target.matches('input, textarea, select')
    if (isField) panel.current?.focus()
    else onClose()
  }
  return (
    <aside
      ref={panel}
      id="panel"
      className="panel open beside"
      tabIndex={-1}
      aria-label={number === null ? 'Claim' : `Claim C-${number}`}
      onKeyDown={onKeyDown}
    >
      <Suspense fallback={<p className="empty">Reading the claim…</p>}>
        <ClaimBeside
          key={beside}
          claimId={beside}
          number={number}
          actions={actions}
          stamp={stamp}
          onStep={onStep}
          onClose={onClose}
          onSaid={onSaid}
        />
      </Suspense>
    </aside>
  )
}
