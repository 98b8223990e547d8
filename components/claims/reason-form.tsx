'use client'

import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  /** What it is about: the name and the value of the hidden field. */
  about: { name: string; id: string }
  label: string
  button: string
  hint?: string
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** Asks for the reason of a step that stays in the record. */
export function ReasonForm({ action, about, label, button, hint, onDone, onCancel }: Props) {
  return (
    <DeskForm action={action} onDone={onDone} draft={`${button}:${about.id}`} label={label}>
      <input type="hidden" name={about.name} value={about.id} />
      <TextArea name="reason" label="Reason" hint={hint} maxLength={1000} rows={2} autoFocus />
      <div className="acts">
        <SubmitButton>{button}</SubmitButton>
        {onCancel ? (
          <button type="button" className="btn bare" onClick={onCancel}>
            Cancel
          </button>
        ) : null}
      </div>
    </DeskForm>
  )
}
