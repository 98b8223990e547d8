'use client'

import type { RefObject } from 'react'
import type { Conflict } from '@/lib/shared/refusal'
import { fieldLabel, fieldValue, setField } from './field-value'

type Props = { conflict: Conflict; form: RefObject<HTMLFormElement | null> }

/** Two people edited: what the other saved beside what is typed here, and a choice; nothing is overwritten silently. */
export function ConflictChoice({ conflict, form }: Props) {
  const differing = Object.entries(conflict.theirs).filter(
    ([name, theirs]) => fieldValue(form.current, name) !== theirs,
  )
  const settle = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries({ ...values, version: String(conflict.version) })) {
      setField(form.current, name, value)
    }
    form.current?.requestSubmit()
  }
  return (
    <section className="conflict" aria-label="Two people edited this">
      <p className="h3">Saved by somebody else, and typed by you</p>
      {differing.map(([name, theirs]) => (
        <dl key={name} className="two">
          <div>
            <dt className="cap">Theirs: {fieldLabel(form.current, name)}</dt>
            <dd dir="auto">{theirs === '' ? '(empty)' : theirs}</dd>
          </div>
          <div>
            <dt className="cap">Yours: {fieldLabel(form.current, name)}</dt>
            <dd dir="auto">{fieldValue(form.current, name) || '(empty)'}</dd>
          </div>
        </dl>
      ))}
      <div className="acts">
        <button type="button" className="btn pri" onClick={() => settle({})}>
          Keep mine
        </button>
        <button type="button" className="btn" onClick={() => settle(conflict.theirs)}>
          Take theirs
        </button>
      </div>
    </section>
  )
}
