'use client'

import { useId, useRef } from 'react'
import { IssueOf } from '@/components/claims/issue-of'
import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { FixField } from './fix-field'
import { type ChoosableRating, RatingChoice } from './rating-choice'

export type VerdictFormProps = {
  action: FormAction
  claimId: string
  claimNumber: number
  ratings: readonly ChoosableRating[]
  /** Evidence that stands, to rest the verdict on. */
  evidence: readonly { id: string; number: number; title: string }[]
  /** The words a fix would replace. */
  quote: string
  language: string
  /** The verdict this one takes the place of, when the person has given one. */
  instead?: { ratingId: string; rationale: string; fix: string | null; evidenceIds: readonly string[] }
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** The name under which a half-typed verdict on a claim is kept. */
export function verdictDraft(claimId: string): string {
  return `verdict:${claimId}`
}

/** Gives a verdict: a rating of the scale, why, what it rests on, and perhaps a better wording. */
export function VerdictForm(props: VerdictFormProps) {
  const { action, claimId, claimNumber, ratings, evidence, quote, language, instead, onDone, onCancel } = props
  const scale = useRef<HTMLFieldSetElement>(null)
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      draft={verdictDraft(claimId)}
      label={`Your verdict on C-${claimNumber}`}
      className="verdict-form"
    >
      <input type="hidden" name="claimId" value={claimId} />
      <RatingChoice ratings={ratings} chosenId={instead?.ratingId} into={scale} />
      <TextArea name="rationale" label="Rationale" defaultValue={instead?.rationale ?? ''} maxLength={8000} rows={4} />
      <RestsOn evidence={evidence} chosen={instead?.evidenceIds ?? []} />
      <FixField quote={quote} language={language} fix={instead?.fix ?? null} />
      <div className="acts">
        <SubmitButton pending="Giving the verdict…">
          Give verdict <kbd>Ctrl ↵</kbd>
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

function RestsOn({ evidence, chosen }: { evidence: VerdictFormProps['evidence']; chosen: readonly string[] }) {
  const id = useId()
  if (evidence.length === 0)
    return <p className="hint">No evidence yet. A verdict without evidence blocks the report.</p>
  return (
    <fieldset className="field" aria-describedby={id}>
      <legend className="legend">It rests on</legend>
      <div className="checks">
        {evidence.map((piece) => (
          <label key={piece.id}>
            <input type="checkbox" name="evidenceIds[]" value={piece.id} defaultChecked={chosen.includes(piece.id)} />
            <span>
              E-{piece.number}{' '}
              <bdi className="muted">
                {piece.title.length > 40 ? `${piece.title.slice(0, 40).trimEnd()}…` : piece.title}
              </bdi>
            </span>
          </label>
        ))}
      </div>
      <IssueOf name="evidenceIds" id={id} />
    </fieldset>
  )
}
