'use client'

import './bring-in.css'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { BroughtInEdition } from '@/lib/reports/bring-in-edition.command'
import { type Answer, sendEdition } from './bring-in-send'

type State =
  | { is: 'choosing' }
  | { is: 'sending' }
  | { is: 'refused'; sentence: string }
  | { is: 'here'; edition: BroughtInEdition }

/** Takes the file of an edition of another desk; it stays chosen until it is here, whatever the answer. */
export function BringInForm({ deskId }: { deskId: string }) {
  const id = useId()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ is: 'choosing' })

  const told = (answer: Answer) => {
    if ('sentence' in answer) return setState({ is: 'refused', sentence: answer.sentence })
    if (answer.edition.outcome === 'brought-in') return router.push(addressOf(answer.edition))
    setState({ is: 'here', edition: answer.edition })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (file === undefined) {
      input.current?.focus()
      return setState({ is: 'refused', sentence: 'Choose the file of an edition first.' })
    }
    setState({ is: 'sending' })
    told(await sendEdition(file, deskId))
  }
  return (
    <form className="bring-in" onSubmit={submit} noValidate>
      <p>
        A report another desk published can be kept here as it is, to compare, to cite and to hand on. It is read only,
        and is never made public from here.
      </p>
      <div className="field">
        <label htmlFor={id}>File of the edition</label>
        <input
          ref={input}
          id={id}
          className="in"
          type="file"
          name="file"
          accept=".json,.zip,application/json,application/zip"
          aria-describedby={`${id}-hint ${id}-issue`}
          aria-invalid={state.is === 'refused' ? true : undefined}
          onChange={() => setState({ is: 'choosing' })}
        />
        <p id={`${id}-hint`} className="hint">
          Its JSON, up to 20 MB, or an evidence bundle, which is checked whole first, up to 200 MB.
        </p>
        <p id={`${id}-issue`} className="issue" role="alert">
          {state.is === 'refused' ? state.sentence : null}
        </p>
      </div>
      <div className="acts">
        <button type="submit" className="btn pri" disabled={state.is === 'sending'}>
          {state.is === 'sending' ? 'Reading the edition…' : 'Bring it in'}
        </button>
        <Link className="link" href="/reports">
          Back to the reports
        </Link>
      </div>
      <div role="status">{state.is === 'here' ? <HereAlready edition={state.edition} /> : null}</div>
    </form>
  )
}

function HereAlready({ edition }: { edition: BroughtInEdition }) {
  return (
    <p className="said">
      This edition is here already; nothing was changed.{' '}
      <Link className="link" href={addressOf(edition)}>
        Read <bdi>{edition.number}</bdi>, edition {edition.edition}, of <bdi>{edition.origin}</bdi>
      </Link>
    </p>
  )
}

function addressOf({ reportId, edition }: BroughtInEdition): string {
  return `/reports/${reportId}/editions/${edition}`
}
