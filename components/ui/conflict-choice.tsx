'use client'

import type { RefObject } from 'react'
import type { Conflict } from '@/lib/shared/refusal'

type Props = { conflict: Conflict; form: RefObject<HTMLFormElement | null> }

/** Two people edited: what the other saved beside what is typed here, and a choice; nothing is overwritten silently. */
export function ConflictChoice({ conflict, form }: Props) {
  const differing = Object.entries(conflict.theirs).filter(([name, theirs]) => valueOf(form.current, name) !== theirs)
  const settle = (values: Record<string, string>) => {
    for (const [name, value] of Object.entries({ ...values, version: String(conflict.version) })) {
      const field = form.current?.elements.namedItem(name)
      if (field !== null && field !== undefined && 'value' in field) field.value = value
    }
    form.current?.requestSubmit()
  }
  return (
    <section className="conflict" aria-label="Two people edited this">
      <p className="h3">Saved by somebody else, and typed by you</p>
      {differing.map(([name, theirs]) => (
        <dl key={name} className="two">
          <div>
            <dt className="cap">Theirs: {labelOf(form.current, name)}</dt>
            <dd dir="auto">{theirs === '' ? '(empty)' : theirs}</dd>
          </div>
          <div>
            <dt className="cap">Yours: {labelOf(form.current, name)}</dt>
            <dd dir="auto">{valueOf(form.current, name) || '(empty)'}</dd>
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

function valueOf(form: HTMLFormElement | null, name: string): string {
  const field = form?.elements.namedItem(name)
  return field !== null && field !== undefined && 'value' in field ? String(field.value) : ''
}

function labelOf(form: HTMLFormElement | null, name: string): string {
  const field = form?.elements.namedItem(name)
  const label =
    field instanceof HTMLElement && 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null) : null
  return label?.[0]?.querySelector('span')?.textContent ?? name
}
