'use client'

import { SelectField, TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { OUTCOME_WORDS, READER_ERROR_MAX, READER_ERROR_OUTCOMES } from '@/lib/published/reader-error'
import type { ReaderErrorShown } from '@/lib/published/reader-errors.query'
import type { FormAction } from '@/lib/shared/form-state'

const OUTCOMES = [
  { value: '', label: 'Choose what came of it' },
  ...READER_ERROR_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] })),
]

/** Says what came of an error a reader reported; answered ones can be answered anew. */
export function AnswerReaderForm({ error, action }: { error: ReaderErrorShown; action: FormAction }) {
  return (
    <details open={error.outcome === null}>
      <summary>{error.outcome === null ? 'Answer' : 'Answer anew'}</summary>
      <DeskForm action={action} draft={`reader-error:${error.id}`} label={`Answer R-${error.number}`}>
        <input type="hidden" name="id" value={error.id} />
        <input type="hidden" name="version" value={error.version} />
        <SelectField name="outcome" label="What came of it" choices={OUTCOMES} defaultValue={error.outcome ?? ''} />
        <TextArea
          name="answer"
          label="Note"
          hint="For the desk; nothing of it is sent to the reader or made public."
          defaultValue={error.answer ?? ''}
          maxLength={READER_ERROR_MAX}
          rows={2}
        />
        <div className="acts">
          <SubmitButton pending="Saving…">Save R-{error.number}</SubmitButton>
        </div>
      </DeskForm>
    </details>
  )
}
