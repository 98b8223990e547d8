'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Said } from '@/components/claims/said'
import { useTurn } from '@/components/claims/use-turn'
import { addInSteps } from '@/components/evidence/attach-steps'
import { CaptureSource } from '@/components/evidence/capture-source-fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/lib/shared/form-state'

const DRAFT = 'source:new'

/** The button that opens the form for a new source, in any of the ways one is given, and the form. */
export function AddSource({ add, paste }: { add: FormAction; paste: FormAction }) {
  const turn = useTurn(DRAFT)
  const router = useRouter()
  const [action] = useState(() => addInSteps({ add, paste }))
  const arrived = ({ title }: { title: string }) => {
    turn.done({ outcome: 'done', message: `“${title}” has arrived and is being read` })
    router.refresh()
  }
  return (
    <div className="add-source">
      {turn.isOpen ? (
        <div className="inset">
          <DeskForm action={action} draft={DRAFT} onDone={turn.done} label="Add a source">
            <CaptureSource arrived={arrived} />
            <div className="acts">
              <SubmitButton>
                Add source <kbd>Ctrl ↵</kbd>
              </SubmitButton>
              <button type="button" className="btn bare" onClick={turn.close}>
                Cancel
              </button>
            </div>
          </DeskForm>
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
