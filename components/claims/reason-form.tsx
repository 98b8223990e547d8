'use client'

import type { ReactNode } from 'react'
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
  /** What else is asked, before the reason. */
  children?: ReactNode
  /** Under what name the typed reason is kept, where the same thing may be asked about again. */
  draft?: string
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** Asks for the reason of a step that stays in the record. */
export function ReasonForm({ action, about, label, button, hint, children, draft, onDone, onCancel }: Props) {
  return (
    <DeskForm action={action} onDone={onDone} draft={draft ?? `${button}:${about.id}`} label={label}>
      <input type="hidden" name={about.name} value={about.id} />
      {children}
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
