'use client'

import { SourceFields } from '@/components/evidence/source-fields'
import { SourcePicker } from '@/components/evidence/source-picker'
import { TextArea, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { SourceFacts } from '@/lib/evidence/source'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  /** The source that is edited; none adds a new one. */
  source?: SourceFacts & { id: string; version: number; derivesFrom: { id: string; title: string } | null }
  draft: string
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** Adds or edits a source. */
export function SourceForm({ action, source, draft, onDone, onCancel }: Props) {
  return (
    <DeskForm
      action={action}
      onDone={onDone}
      draft={draft}
      label={source === undefined ? 'Add a source' : 'Edit the source'}
    >
      {source === undefined ? null : (
        <>
          <input type="hidden" name="sourceId" value={source.id} />
          <input type="hidden" name="version" value={source.version} />
        </>
      )}
      <TextField name="title" label="Title" defaultValue={source?.title ?? ''} maxLength={500} autoFocus />
      <SourceFields source={source} />
      <SourcePicker
        idName="derivesFromId"
        typedName="derivesFromTitle"
        label="Derives from"
        hint="The source it says it has this from, when we have that one."
        chosen={source?.derivesFrom ?? null}
      />
      <TextArea
        name="note"
        label="Note"
        hint="What to know about it, in our own words."
        defaultValue={source?.note ?? ''}
        maxLength={4000}
        rows={2}
      />
      <div className="acts">
        <SubmitButton>{source === undefined ? 'Add source' : 'Save source'}</SubmitButton>
        <button type="button" className="btn bare" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </DeskForm>
  )
}
