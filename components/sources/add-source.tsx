'use client'

import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import type { FormAction } from '@/lib/shared/form-state'
import { SourceForm } from './source-form'

const DRAFT = 'source:new'

/** The button that opens the form for a new source, and the form. */
export function AddSource({ action }: { action: FormAction }) {
  const turn = useTurn(DRAFT)
  return (
    <div className="add-source">
      {turn.isOpen ? (
        <div className="inset">
          <SourceForm action={action} draft={DRAFT} onDone={turn.done} onCancel={turn.close} />
        </div>
      ) : (
        <button type="button" className="btn" ref={turn.opener} onClick={turn.open}>
          Add source
        </button>
      )}
      <Said said={turn.said} />
    </div>
  )
}
