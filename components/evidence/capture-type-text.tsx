'use client'

import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = { snapshotId: string; action: FormAction; onDone?: (state: FormState) => void; onCancel?: () => void }

/** Under what name half-typed text of a snapshot is kept in this browser. */
export function typedTextDraft(snapshotId: string): string {
  return `typed-text:${snapshotId}`
}

/** The text of what no machine could read, given by hand and marked as typed. */
export function TypeTextForm({ snapshotId, action, onDone, onCancel }: Props) {
  return (
    <DeskForm action={action} draft={typedTextDraft(snapshotId)} onDone={onDone} label="Type the text by hand">
      <input type="hidden" name="snapshotId" value={snapshotId} />
      <TextArea
        name="text"
        label="The text, typed by hand"
        hint="Word for word, at least the passage you quote. It is kept beside the file and marked as typed by you."
        maxLength={1_000_000}
        rows={6}
      />
      <div className="acts">
        <SubmitButton>Keep this text</SubmitButton>
        {onCancel === undefined ? null : (
          <button type="button" className="btn bare" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </DeskForm>
  )
}
