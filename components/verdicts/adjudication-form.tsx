'use client'

import { useRef } from 'react'
import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { FixField } from './fix-field'
import { type ChoosableRating, RatingChoice } from './rating-choice'

export type AdjudicationFormProps = {
  action: FormAction
  claimId: string
  claimNumber: number
  ratings: readonly ChoosableRating[]
  quote: string
  language: string
  onDone?: (state: FormState) => void
}

/** Decides between verdicts that differ, with reasons. */
export function AdjudicationForm({
  action,
  claimId,
  claimNumber,
  ratings,
  quote,
  language,
  onDone,
}: AdjudicationFormProps) {
  const scale = useRef<HTMLFieldSetElement>(null)
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      draft={`adjudication:${claimId}`}
      label={`Adjudicate C-${claimNumber}`}
      className="verdict-form"
    >
      <input type="hidden" name="claimId" value={claimId} />
      <RatingChoice ratings={ratings} into={scale} />
      <TextArea
        name="rationale"
        label="Why"
        hint="What decides between the verdicts; both reviewers and the readers of the report see it."
        maxLength={8000}
        rows={4}
      />
      <FixField quote={quote} language={language} />
      <div className="acts">
        <SubmitButton pending="Deciding…">
          Adjudicate <kbd>Ctrl ↵</kbd>
        </SubmitButton>
      </div>
    </DeskForm>
  )
}
