'use client'

import { useEffect, useRef, useState } from 'react'
import type { useTurn } from '@/components/claims/use-turn'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { SeenVersion } from '@/components/ui/seen-version'
import type { ShownEvidence } from '@/lib/claims/claim-panel.query'
import type { FormAction } from '@/lib/shared/form-state'
import { EvidenceFields } from './attach-evidence-form'

type Props = {
  piece: ShownEvidence
  action: FormAction
  turn: ReturnType<typeof useTurn>
  /** The words of the source the quote is nearest to, to take over. */
  sourceWords: string | undefined
  /** Words to begin with instead of the quote; null leaves what stands, or the draft. */
  instead: string | null
}

/** Edits a piece of evidence; the source's own words are one press away. */
export function EditEvidenceForm({ piece: newest, action, turn, sourceWords, instead }: Props) {
  const fields = useRef<HTMLDivElement>(null)
  // The page may be read again while one types: what was seen is what was opened.
  const [piece] = useState(newest)
  useEffect(() => {
    // After the draft was put back, which would win otherwise.
    if (instead !== null) queueMicrotask(() => fillQuote(fields.current, instead))
  }, [instead])
  return (
    <DeskForm action={action} onDone={turn.done} draft={`edit-evidence:${piece.id}`} label={`Edit E-${piece.number}`}>
      <input type="hidden" name="evidenceId" value={piece.id} />
      <SeenVersion version={newest.version} />
      <div ref={fields}>
        <EvidenceFields words={piece} />
      </div>
      <div className="acts">
        <SubmitButton>Save evidence</SubmitButton>
        {sourceWords === undefined ? null : (
          <button type="button" className="btn" onClick={() => fillQuote(fields.current, sourceWords)}>
            Use the source’s words
          </button>
        )}
        <button type="button" className="btn bare" onClick={turn.close}>
          Cancel
        </button>
      </div>
    </DeskForm>
  )
}

function fillQuote(fields: HTMLElement | null, words: string): void {
  const quote = fields?.querySelector<HTMLTextAreaElement>('textarea[name=quote]')
  if (quote === null || quote === undefined) return
  quote.value = words
  quote.dispatchEvent(new Event('input', { bubbles: true }))
  quote.focus()
}
