'use client'

import type { RefObject } from 'react'
import type { Conflict } from '@/lib/shared/refusal'
import { fieldLabel, fieldValue, openedValue, setField } from './field-value'

type Props = { conflict: Conflict; form: RefObject<HTMLFormElement | null> }

/**
 * Two people edited: what the other saved beside what is typed here, and a choice; nothing is overwritten silently. A field that
 * only the other touched keeps what they saved, whatever is chosen.
 */
export function ConflictChoice({ conflict, form }: Props) {
  const differing = Object.entries(conflict.theirs).filter(
    ([name, theirs]) => fieldValue(form.current, name) !== theirs,
  )
  const isUntouched = (name: string) => fieldValue(form.current, name) === openedValue(form.current, name)
  const onlyTheirs = differing.filter(([name]) => isUntouched(name))
  const ofBoth = differing.filter(([name]) => !isUntouched(name))
  const settle = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries({ ...values, version: String(conflict.version) })) {
      setField(form.current, name, value)
    }
    form.current?.requestSubmit()
  }
  // Looked at when it is pressed: who types on meanwhile has touched the field.
  const keepMine = () => settle(Object.fromEntries(differing.filter(([name]) => isUntouched(name))))
  return (
    <section className="conflict" aria-label="Two people edited this">
      <p className="h3">Saved by somebody else, and typed by you</p>
      {ofBoth.map(([name, theirs]) => (
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
      {onlyTheirs.length === 0 ? null : (
        <dl>
          {onlyTheirs.map(([name, theirs]) => (
            <div key={name}>
              <dt className="cap">Changed only by them, and kept: {fieldLabel(form.current, name)}</dt>
              <dd dir="auto">{theirs === '' ? '(empty)' : theirs}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="acts">
        <button type="button" className="btn pri" onClick={keepMine}>
          {ofBoth.length > 0 || onlyTheirs.length === 0 ? 'Keep mine' : 'Save both'}
        </button>
        <button type="button" className="btn" onClick={() => settle(conflict.theirs)}>
          Take theirs
        </button>
      </div>
    </section>
  )
}
