'use client'

import { useState } from 'react'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import { CheckField, SelectField, TextArea, TextField } from '@/components/ui/fields'
import { CLAIM_KINDS, KIND_WORDS, PRIORITIES, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimPanel } from '@/lib/claims/claim-panel.query'
import { writeTags } from '@/lib/claims/tags'
import type { FormAction, FormState } from '@/lib/shared/form-state'

export type EditableClaim = Pick<
  ClaimPanel,
  | 'id'
  | 'number'
  | 'version'
  | 'statement'
  | 'kind'
  | 'priority'
  | 'claimant'
  | 'claimantVia'
  | 'accuses'
  | 'happenedOn'
  | 'dueLocal'
  | 'tags'
  | 'timeZone'
  | 'language'
>

export type ClaimFactsFormProps = {
  action: FormAction
  claim: EditableClaim
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** The name under which a half-typed edit of a claim's facts is kept. */
export function factsDraft(claimId: string): string {
  return `facts:${claimId}`
}

/** Edits the facts of a claim; when somebody else saved meanwhile, both stand side by side. */
export function ClaimFactsForm({ action, claim: newest, onDone, onCancel }: ClaimFactsFormProps) {
  // The page may be read again while one types: what was seen is what was opened.
  const [claim] = useState(newest)
  return (
    <DeskForm action={action} onDone={onDone} draft={factsDraft(claim.id)} label={`Facts of C-${claim.number}`}>
      <input type="hidden" name="claimId" value={claim.id} />
      <SeenVersion version={newest.version} />
      <TextArea name="statement" label="Statement" defaultValue={claim.statement} maxLength={1000} autoFocus />
      <div className="grid2">
        <TextField name="claimant" label="Claimant" defaultValue={claim.claimant ?? ''} maxLength={200} />
        <TextField name="claimantVia" label="Through whom" defaultValue={claim.claimantVia ?? ''} maxLength={200} />
      </div>
      <div className="grid2">
        <SelectField
          name="kind"
          label="Kind"
          defaultValue={claim.kind}
          choices={CLAIM_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        />
        <SelectField
          name="priority"
          label="Priority"
          defaultValue={claim.priority}
          choices={PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }))}
        />
      </div>
      <TextField
        name="happenedOn"
        label="Happened on"
        type="date"
        dir="ltr"
        defaultValue={claim.happenedOn ?? ''}
        hint="The day of what it is about: a source older than that cannot know of it."
      />
      <CheckField
        name="accuses"
        value="yes"
        label="It accuses somebody: one source is not enough"
        defaultChecked={claim.accuses === 'yes'}
      />
      <TextField
        name="dueAt"
        label="Due"
        type="datetime-local"
        dir="ltr"
        defaultValue={claim.dueLocal}
        hint={<>On the clock of the desk, {claim.timeZone.replaceAll('_', ' ')}.</>}
      />
      <TextField name="tags" label="Tags" defaultValue={writeTags(claim.tags)} hint="Parted by commas, at most ten." />
      <div className="acts">
        <SubmitButton>
          Save facts <kbd>Ctrl ↵</kbd>
        </SubmitButton>
        {onCancel ? (
          <button type="button" className="btn bare" onClick={onCancel}>
            Cancel
          </button>
        ) : null}
      </div>
    </DeskForm>
  )
}
