'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'

/** What came of the last change of many claims, and the id it is undone by. */
export type BulkOutcome = { words: string; undo: string | null }

type Props = {
  outcome: BulkOutcome
  undo: FormAction
  onUndone: (state: FormState) => void
  onClose: () => void
}

/** Says what was changed and what was left, and takes all of it back at one press. */
export function BulkSaid({ outcome, undo, onUndone, onClose }: Props) {
  return (
    <div className="bulk-said">
      <p dir="auto">{outcome.words}</p>
      {outcome.undo === null ? null : (
        <DeskForm key={outcome.undo} action={undo} id="undo-many" label="Undo the last change" onDone={onUndone}>
          <input type="hidden" name="id" value={outcome.undo} />
          <SubmitButton className="btn sm" pending="Undoing…">
            Undo <kbd>Ctrl Z</kbd>
          </SubmitButton>
        </DeskForm>
      )}
      <button type="button" className="btn bare sm" onClick={onClose}>
        Close
      </button>
    </div>
  )
}
