'use client'

import { useState } from 'react'
import { SelectField, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import { SPOKEN_HOW_WORDS, SPOKEN_HOWS } from '@/lib/evidence/source'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import type { ShownContact } from './shown-contact'

type Props = {
  action: FormAction
  /** The claim of a new contact, or the contact that is edited. */
  claimId?: string
  contact?: ShownContact
  /** Now, as a field of a form shows it on the desk's clock. */
  nowLocal: string
  timeZone: string
  draft: string
  onDone: (state: FormState) => void
  onCancel: () => void
}

/** Records, or edits, who was asked, when, how, and until when. */
export function ContactForm({ action, claimId, contact: newest, nowLocal, timeZone, draft, onDone, onCancel }: Props) {
  const [contact] = useState(newest)
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      draft={draft}
      label={contact === undefined ? 'Record contact' : `Edit contact with ${contact.person}`}
    >
      {contact === undefined ? (
        <input type="hidden" name="claimId" value={claimId} />
      ) : (
        <>
          <input type="hidden" name="contactId" value={contact.id} />
          <SeenVersion version={newest?.version ?? contact.version} />
        </>
      )}
      <div className="grid2">
        <TextField
          name="person"
          label="Who was asked"
          hint="The person the claim is about, or their office."
          defaultValue={contact?.person ?? ''}
          maxLength={200}
          autoFocus
        />
        <SelectField
          name="how"
          label="How"
          defaultValue={contact?.how ?? 'email'}
          choices={SPOKEN_HOWS.map((value) => ({ value, label: SPOKEN_HOW_WORDS[value] }))}
        />
      </div>
      <div className="grid2">
        <TextField
          name="askedAt"
          label="Asked at"
          type="datetime-local"
          dir="ltr"
          defaultValue={contact?.local.askedAt ?? nowLocal}
          hint={<>On the clock of the desk, {timeZone.replaceAll('_', ' ')}.</>}
        />
        <TextField
          name="deadline"
          label="Answer asked for by"
          type="datetime-local"
          dir="ltr"
          defaultValue={contact?.local.deadline ?? ''}
          hint="Empty when no deadline was given."
        />
      </div>
      <div className="acts">
        <SubmitButton>{contact === undefined ? 'Record contact' : 'Save contact'}</SubmitButton>
        <button type="button" className="btn bare" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </DeskForm>
  )
}
