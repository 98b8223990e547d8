'use client'

import { useRouter } from 'next/navigation'
import { UploadFile } from '@/components/evidence/upload-file'
import { TextArea } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'

type Props = {
  sourceId: string
  paste: FormAction
  onDone: (state: FormState) => void
  onCancel: () => void
}

/** Gives a source we have its bytes by hand: a file, which is sent at once, or its words. */
export function GiveSource({ sourceId, paste, onDone, onCancel }: Props) {
  const router = useRouter()
  // The file goes its own way; it is too large for this one.
  const pasteWords: FormAction = (previous, form) => {
    form.delete('file')
    return paste(previous, form)
  }
  const about = () => {
    const fields = new FormData()
    fields.set('sourceId', sourceId)
    return fields
  }
  const arrived = () => {
    onDone({ outcome: 'done', message: 'The file has arrived and is being read' })
    router.refresh()
  }
  return (
    <div className="inset">
      <DeskForm action={pasteWords} onDone={onDone} draft={`give:${sourceId}`} label="Give a file or text">
        <UploadFile about={about} arrived={arrived} />
        <input type="hidden" name="sourceId" value={sourceId} />
        <TextArea
          name="text"
          label="Or its text"
          hint="The words as they stand there; a time such as 06:12 at the begin of a line is a place."
          maxLength={1_000_000}
          rows={5}
        />
        <div className="acts">
          <SubmitButton>Keep this text</SubmitButton>
          <button type="button" className="btn bare" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </DeskForm>
    </div>
  )
}
