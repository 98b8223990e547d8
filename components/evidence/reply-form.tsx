'use client'

import { useState } from 'react'
import { TextArea, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import type { ShownContact } from './shown-contact'

type Props = {
  action: FormAction
  contact: ShownContact
  nowLocal: string
  timeZone: string
  onDone: (state: FormState) => void
  onCancel: () => void
}

/** Notes what somebody who was asked replied, or corrects it. */
export function ReplyForm({ action, contact: newest, nowLocal, timeZone, onDone, onCancel }: Props) {
  const [contact] = useState(newest)
  return (
    <DeskForm action={action} onDone={onDone} draft={`reply:${contact.id}`} label={`Reply of ${contact.person}`}>
      <input type="hidden" name="contactId" value={contact.id} />
      <SeenVersion version={newest.version} />
      <TextArea
        name="reply"
        label="Reply"
        hint="In their words. It stands in the report."
        defaultValue={contact.reply ?? ''}
        maxLength={4000}
        autoFocus
      />
      <TextField
        name="repliedAt"
        label="Replied at"
        type="datetime-local"
        dir="ltr"
        defaultValue={contact.local.repliedAt || nowLocal}
        hint={<>On the clock of the desk, {timeZone.replaceAll('_', ' ')}.</>}
      />
      <div className="acts">
        <SubmitButton>Save reply</SubmitButton>
        <button type="button" className="btn bare" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </DeskForm>
  )
}
