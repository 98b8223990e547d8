'use client'

import './imports.css'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import { sendImport } from './import-send'

type State = { is: 'choosing' } | { is: 'sending' } | { is: 'refused'; sentence: string }

/** Takes a file of claims; it stays chosen until it arrived, whatever the answer. */
export function ImportFileForm({ deskId }: { deskId: string }) {
  const id = useId()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ is: 'choosing' })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (file === undefined) {
      input.current?.focus()
      return setState({ is: 'refused', sentence: 'Choose a file first.' })
    }
    setState({ is: 'sending' })
    const sent = await sendImport(file, deskId)
    if ('sentence' in sent) setState({ is: 'refused', sentence: sent.sentence })
    else router.push(`/claims/import/${sent.importId}`)
  }
  return (
    <form className="import-file" onSubmit={submit} noValidate>
      <p>
        The spreadsheet you have today: one claim a row, with its source, verdict and note. Nothing is written yet: you
        see first what would come of it, row by row. Rows that are here already are not added twice.
      </p>
      <div className="field">
        <label htmlFor={id}>File of claims</label>
        <input
          ref={input}
          id={id}
          className="in"
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.jsonld,.html,.htm"
          aria-describedby={`${id}-hint ${id}-issue`}
          aria-invalid={state.is === 'refused' ? true : undefined}
          onChange={() => setState({ is: 'choosing' })}
        />
        <p id={`${id}-hint`} className="hint">
          CSV, Excel (.xlsx) or JSON lines with heads in the first row, or a page or file with ClaimReview in it; up to
          500 MB.
        </p>
        <p id={`${id}-issue`} className="issue" role="alert">
          {state.is === 'refused' ? state.sentence : null}
        </p>
      </div>
      <div className="acts">
        <button type="submit" className="btn pri" disabled={state.is === 'sending'}>
          {state.is === 'sending' ? 'Sending the file…' : 'Look at it'}
        </button>
        <Link className="link" href="/claims">
          Back to the claims
        </Link>
      </div>
    </form>
  )
}
