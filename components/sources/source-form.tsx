'use client'

import { useState } from 'react'
import { SourceFields } from '@/components/evidence/source-fields'
import { SourcePicker } from '@/components/evidence/source-picker'
import { TextArea, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import type { SourceFacts } from '@/lib/evidence/source'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  source: SourceFacts & { id: string; version: number; derivesFrom: { id: string; title: string } | null }
  draft: string
  onDone?: (state: FormState) => void
  onCancel?: () => void
}

/** Edits what is known of a source. */
export function SourceForm({ action, source: newest, draft, onDone, onCancel }: Props) {
  // The page is read again while a capture is under way: what was seen is what was opened.
  const [source] = useState(newest)
  return (
    <DeskForm action={action} onDone={onDone} draft={draft} label="Edit the source">
      <input type="hidden" name="sourceId" value={source.id} />
      <SeenVersion version={newest.version} />
      <TextField name="title" label="Title" defaultValue={source.title} maxLength={500} autoFocus />
      <SourceFields source={source} />
      <SourcePicker
        idName="derivesFromId"
        typedName="derivesFromTitle"
        label="Derives from"
        hint="The source it says it has this from, when we have that one."
        chosen={source.derivesFrom}
      />
      <TextArea
        name="note"
        label="Note"
        hint="What to know about it, in our own words."
        defaultValue={source.note ?? ''}
        maxLength={4000}
        rows={2}
      />
      <div className="acts">
        <SubmitButton>Save source</SubmitButton>
        <button type="button" className="btn bare" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </DeskForm>
  )
}
