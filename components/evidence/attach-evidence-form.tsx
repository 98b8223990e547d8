'use client'

import { useId, useRef, useState } from 'react'
import { IssueOf } from '@/components/claims/issue-of'
import { TextArea, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { StanceWord } from '@/components/ui/stance-word'
import { STANCES } from '@/lib/evidence/evidence'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { attachInSteps } from './attach-steps'
import { CaptureSource } from './capture-source-fields'
import { takeSource } from './take-source'

export type AttachEvidenceFormProps = {
  action: FormAction
  /** Keeps a source that is given as text. */
  paste: FormAction
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
export function AttachEvidenceForm({ action, paste, claimId, claimNumber, onDone, onCancel }: AttachEvidenceFormProps) {
  const fields = useRef<HTMLDivElement>(null)
  const [steps] = useState(() =>
    attachInSteps({ attach: action, paste }, (source) => takeSource(fields.current?.closest('form'), source)),
  )
  return (
    <DeskForm
      action={steps}
      onDone={onDone}
      draft={evidenceDraft(claimId)}
      label={`Attach a source to C-${claimNumber}`}
    >
      <div ref={fields} className="attach">
        <input type="hidden" name="claimId" value={claimId} />
        <CaptureSource />
        <EvidenceFields />
      </div>
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
        hint="The source’s exact words, as they stand there. They are looked up in the stored text."
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
