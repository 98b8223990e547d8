'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import { CheckField, SelectField, TextArea, TextField } from '@/components/ui/fields'
import { CLAIM_KINDS, type ClaimKind, KIND_WORDS, PRIORITIES, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { IssueOf } from './issue-of'

export type RecordClaimFormProps = {
  action: FormAction
  versionId: string
  /** Half-open, in UTF-16 units of the version's text. */
  range: { start: number; end: number }
  /** The selected words. */
  quote: string
  /** Language and direction of the article. */
  language: string
  direction: 'ltr' | 'rtl'
  /** What kind it looks to be. */
  kind: ClaimKind
  people: readonly { id: string; name: string }[]
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** Records a claim on the selected words, which are offered as its statement. */
export function RecordClaimForm(props: RecordClaimFormProps) {
  const { action, versionId, range, quote, language, direction, kind, people, onDone, onCancel } = props
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      label="Record a claim"
      draft={`record:${versionId}:${range.start}-${range.end}`}
    >
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="start" value={range.start} />
      <input type="hidden" name="end" value={range.end} />
      <blockquote className="ctx" lang={language} dir={direction}>
        {quote}
      </blockquote>
      <IssueOf name="quote" id={`quote-issue-${range.start}`} />
      <TextArea
        name="statement"
        label="Statement"
        hint="What is claimed, in our own words, so that it can be checked by itself."
        defaultValue={quote.replace(/\s+/g, ' ')}
        lang={language}
        maxLength={1000}
        autoFocus
      />
      <div className="grid2">
        <TextField name="claimant" label="Who says it" maxLength={200} />
        <TextField name="claimantVia" label="Through whom" maxLength={200} />
      </div>
      <div className="grid2">
        <SelectField
          name="kind"
          label="Kind"
          defaultValue={kind}
          choices={CLAIM_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        />
        <SelectField
          name="priority"
          label="Priority"
          defaultValue="normal"
          choices={PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }))}
        />
      </div>
      <TextField
        name="happenedOn"
        label="Happened on"
        type="date"
        dir="ltr"
        hint="The day of what it is about, when it is about one."
      />
      <CheckField name="accuses" value="yes" label="It accuses somebody: one source is not enough" />
      <SelectField
        name="assigneeId"
        label="Assignee"
        defaultValue=""
        choices={[{ value: '', label: 'Nobody yet' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div className="acts">
        <SubmitButton pending="Recording…">
          Record claim <kbd>Ctrl ↵</kbd>
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
