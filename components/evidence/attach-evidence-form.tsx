'use client'

import { useId, useState } from 'react'
import { IssueOf } from '@/components/claims/issue-of'
import { TextArea, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { StanceWord } from '@/components/ui/stance-word'
import { STANCES } from '@/lib/evidence/evidence'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { SourceFields } from './source-fields'
import { SourcePicker } from './source-picker'

export type AttachEvidenceFormProps = {
  action: FormAction
  claimId: string
  claimNumber: number
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** The name under which half-typed evidence for a claim is kept. */
export function evidenceDraft(claimId: string): string {
  return `evidence:${claimId}`
}

/** Attaches evidence to a claim: a source we have or a new one, its stance, its own words, and ours apart from them. */
export function AttachEvidenceForm({ action, claimId, claimNumber, onDone, onCancel }: AttachEvidenceFormProps) {
  const [has, setHas] = useState<'a source' | 'none'>('none')
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      draft={evidenceDraft(claimId)}
      label={`Attach a source to C-${claimNumber}`}
    >
      <input type="hidden" name="claimId" value={claimId} />
      <SourcePicker
        idName="sourceId"
        typedName="title"
        label="Source"
        hint="Title, publisher or address of one we have; or the title of a new one, described below."
        autoFocus
        onChosen={setHas}
      />
      <fieldset hidden={has === 'a source'}>
        <legend className="vh">A new source</legend>
        <SourceFields />
        <SourcePicker
          idName="derivesFromId"
          typedName="derivesFromTitle"
          label="Derives from"
          hint="The source it says it has this from, when we have that one."
        />
      </fieldset>
      <EvidenceFields />
      <div className="acts">
        <SubmitButton pending="Attaching…">
          Attach source <kbd>Ctrl ↵</kbd>
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

type Words = { stance: string; quote: string | null; locator: string | null; note: string | null }

/** What a piece of evidence says: stance, the source's words, where they stand, and ours. */
export function EvidenceFields({ words }: { words?: Words }) {
  const id = useId()
  return (
    <>
      <fieldset className="field" aria-describedby={id}>
        <legend className="legend">What it does to the claim</legend>
        <div className="checks">
          {STANCES.map((stance) => (
            <label key={stance}>
              <input type="radio" name="stance" value={stance} defaultChecked={words?.stance === stance} />
              <StanceWord stance={stance} />
            </label>
          ))}
        </div>
        <IssueOf name="stance" id={id} />
      </fieldset>
      <TextArea
        name="quote"
        label="Quote"
        hint="The source’s exact words, as they stand there."
        defaultValue={words?.quote ?? ''}
        maxLength={4000}
      />
      <TextField
        name="locator"
        label="Where in the source"
        placeholder="page 3, paragraph 2"
        defaultValue={words?.locator ?? ''}
        maxLength={200}
      />
      <TextArea
        name="note"
        label="Note"
        hint="Our own words: what it shows, and what it does not."
        defaultValue={words?.note ?? ''}
        maxLength={4000}
        rows={2}
      />
    </>
  )
}
