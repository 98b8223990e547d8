'use client'

import './send-file-form.css'
import Link from 'next/link'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'

/** What came of a file: a sentence that refuses it, or what is shown below the form, if anything. */
export type Taken = { sentence: string } | { shown: ReactNode }

type Props = {
  /** What the form is for. */
  about: string
  label: string
  hint: string
  /** Which files the browser offers. */
  accept: string
  words: { none: string; send: string; sending: string }
  back: { href: string; words: string }
  onFile: (file: File) => Promise<Taken>
}

type State =
  | { is: 'choosing' }
  | { is: 'sending' }
  | { is: 'refused'; sentence: string }
  | { is: 'done'; shown: ReactNode }

/** Takes one file; it stays chosen until it arrived, whatever the answer. */
export function SendFileForm({ about, label, hint, accept, words, back, onFile }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ is: 'choosing' })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (file === undefined) {
      input.current?.focus()
      return setState({ is: 'refused', sentence: words.none })
    }
    setState({ is: 'sending' })
    const taken = await onFile(file)
    setState('sentence' in taken ? { is: 'refused', ...taken } : { is: 'done', ...taken })
  }
  return (
    <form className="send-file" onSubmit={submit} noValidate>
      <p>{about}</p>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          ref={input}
          id={id}
          className="in"
          type="file"
          name="file"
          accept={accept}
          aria-describedby={`${id}-hint ${id}-issue`}
          aria-invalid={state.is === 'refused' ? true : undefined}
          onChange={() => setState({ is: 'choosing' })}
        />
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
        <p id={`${id}-issue`} className="issue" role="alert">
          {state.is === 'refused' ? state.sentence : null}
        </p>
      </div>
      <div className="acts">
        <button type="submit" className="btn pri" disabled={state.is === 'sending'}>
          {state.is === 'sending' ? words.sending : words.send}
        </button>
        <Link className="link" href={back.href}>
          {back.words}
        </Link>
      </div>
      <div role="status">{state.is === 'done' ? state.shown : null}</div>
    </form>
  )
}
