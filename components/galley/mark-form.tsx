'use client'

import { useState } from 'react'
import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { MARK_KINDS, MARK_WORDS } from '@/lib/articles/mark'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import type { PassageView } from './galley-layout'

type Props = {
  passage: PassageView
  words: string
  mark: FormAction
  withdraw: FormAction
  canWithdraw: boolean
  onDone: (state: FormState) => void
  onCancel: () => void
}

/** Says that a passage holds nothing to check, and why; or takes that back. */
export function MarkForm({ passage, words, mark, withdraw, canWithdraw, onDone, onCancel }: Props) {
  // The text around shows the new mark before this form is told that it is done: it stays what it was.
  const [standing] = useState(passage.mark)
  const cancel = (
    <button type="button" className="btn bare" onClick={onCancel}>
      Cancel
    </button>
  )
  return (
    <>
      <p className="ctx" dir="auto">
        {words}
      </p>
      {standing === null ? (
        <DeskForm action={mark} label={`Mark passage ${passage.number}`} draft={`mark:${passage.id}`} onDone={onDone}>
          <input type="hidden" name="passageId" value={passage.id} />
          <fieldset className="checks stacked">
            <legend className="h3">There is nothing to check here, because it is</legend>
            {MARK_KINDS.map((kind, index) => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} defaultChecked={index === 0} autoFocus={index === 0} />
                {MARK_WORDS[kind]}
              </label>
            ))}
          </fieldset>
          <TextField
            name="reason"
            label="Reason"
            hint="One sentence another reviewer can agree or disagree with."
            maxLength={500}
          />
          <div className="acts">
            <SubmitButton pending="Marking…">
              Mark passage {passage.number} <kbd>Ctrl ↵</kbd>
            </SubmitButton>
            {cancel}
          </div>
        </DeskForm>
      ) : (
        <DeskForm action={withdraw} label={`Withdraw the mark of passage ${passage.number}`} onDone={onDone}>
          <input type="hidden" name="passageId" value={passage.id} />
          <p>
            Marked <b>{MARK_WORDS[standing.kind]}</b> by {standing.author}: {standing.reason}
          </p>
          <div className="acts">
            {canWithdraw ? (
              <SubmitButton pending="Withdrawing…">Withdraw the mark</SubmitButton>
            ) : (
              <span className="muted">Only {standing.author} or an editor withdraws it.</span>
            )}
            {cancel}
          </div>
        </DeskForm>
      )}
    </>
  )
}
