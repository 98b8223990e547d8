'use client'

import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { CLAIM_KINDS, KIND_WORDS, PRIORITIES, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { InlineField } from './claims-columns'

/** A cell that is edited: what stood in it when it was opened, and why the server did not take it the last time. */
export type Editing = { claim: string; column: string; field: InlineField; value: string; refused: string | null }

/** Where the active cell goes when a value is kept. */
export type After = 'stay' | 'down' | 'end' | 'start'

type Props = {
  label: string
  editing: Editing
  people: readonly { id: string; name: string }[]
  onKeep: (value: string, after: After) => void
  /** As it was; `aside` is a value that was refused and is not sent again by merely going elsewhere. */
  onLeave: (how: 'dropped' | 'aside') => void
}

/** The field of a cell: Enter keeps and goes down, Tab keeps and goes on, Esc leaves it as it was. */
export function CellEditor({ label, editing, people, onKeep, onLeave }: Props) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const issue = useId()
  /** Whatever ends the editing first has ended it: a field that goes away also loses the focus. */
  const ended = useRef<'yes' | 'no'>('no')
  useEffect(() => {
    const input: Element | null = field.current
    field.current?.focus()
    // What was typed to open it stands before what is typed next.
    if (input instanceof HTMLInputElement && input.type === 'text') {
      input.setSelectionRange(input.value.length, input.value.length)
    }
  }, [])
  /** With the arrows a choice is only looked at; chosen with the pointer it is meant. */
  const byKey = useRef<'yes' | 'no'>('no')
  const keep = (after: After) => {
    if (ended.current === 'yes') return
    ended.current = 'yes'
    onKeep(field.current?.value ?? editing.value, after)
  }
  const goElsewhere = () => {
    if (ended.current === 'yes') return
    if (editing.refused === null || field.current?.value !== editing.value) return keep('stay')
    ended.current = 'yes'
    onLeave('aside')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    byKey.current = 'yes'
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      ended.current = 'yes'
      onLeave('dropped')
    } else if (event.key === 'Enter') keep('down')
    else if (event.key === 'Tab') keep(event.shiftKey ? 'start' : 'end')
    else return
    event.preventDefault()
  }
  const common = {
    ref: field,
    className: 'in cell-in',
    'aria-label': label,
    'aria-invalid': editing.refused === null ? undefined : true,
    'aria-describedby': editing.refused === null ? undefined : issue,
    defaultValue: editing.value,
    onKeyDown,
    onBlur: goElsewhere,
    onPointerDown: () => {
      byKey.current = 'no'
    },
    onClick: (event: React.MouseEvent) => event.stopPropagation(),
  }
  return (
    <>
      {editing.field === 'due' ? (
        <input {...common} type="datetime-local" />
      ) : editing.field === 'tags' || editing.field === 'claimant' ? (
        <input {...common} type="text" dir="auto" autoComplete="off" />
      ) : (
        <select {...common} onChange={() => (byKey.current === 'no' ? keep('stay') : undefined)}>
          {choicesOf(editing.field, people).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {editing.refused === null ? null : (
        <p className="issue cell-issue" id={issue} role="alert">
          {editing.refused}
        </p>
      )}
    </>
  )
}

type Choice = { value: string; label: string }

/** What can be chosen in a field of few values. */
export function choicesOf(
  field: Exclude<InlineField, 'due' | 'tags' | 'claimant'>,
  people: readonly { id: string; name: string }[],
): Choice[] {
  switch (field) {
    case 'priority':
      return PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }))
    case 'kind':
      return CLAIM_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))
    case 'assignee':
      return [{ value: '', label: 'Nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]
  }
}
