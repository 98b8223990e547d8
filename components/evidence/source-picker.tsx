'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useFormState } from '@/components/ui/form'
import type { FoundSource } from '@/lib/evidence/find-sources.query'
import { sourceLine } from './source-line'
import { useFoundSources } from './use-found-sources'

export type SourcePickerProps = {
  /** The field that holds the id of the chosen source, empty while none is chosen. */
  idName: string
  /** The field that holds what is typed. */
  typedName: string
  label: string
  hint?: string
  /** What is said of the chosen source, where there is more to say than that we have it. */
  chosenHint?: string
  /** Where sources are found: GET `?q=` answers with FoundSource[]. */
  findAt?: string
  chosen?: { id: string; title: string } | null
  autoFocus?: boolean
  onChosen?: (chosen: 'a source' | 'none') => void
  /** Told what stands typed, also when a draft brings it back. */
  onTyped?: (typed: string) => void
}

/** A field in which typing finds the sources of the desk; arrows and Enter choose one, typing on lets it go again. */
export function SourcePicker({
  idName,
  typedName,
  label,
  hint,
  chosenHint = 'A source we have.',
  findAt = '/sources/find',
  chosen = null,
  autoFocus,
  onChosen,
  onTyped,
}: SourcePickerProps) {
  const id = useId()
  const idField = useRef<HTMLInputElement>(null)
  const textField = useRef<HTMLInputElement>(null)
  const [has, setHas] = useState<'a source' | 'none'>(chosen === null ? 'none' : 'a source')
  const [at, setAt] = useState(-1)
  const { found, search, forget } = useFoundSources(findAt)
  const issues = useIssues([idName, typedName])

  const settle = (source: FoundSource | null) => {
    if (idField.current === null || textField.current === null) return
    idField.current.value = source?.id ?? ''
    if (source !== null) textField.current.value = source.title
    idField.current.dispatchEvent(new Event('input', { bubbles: true }))
    const now = source === null ? 'none' : 'a source'
    if (now !== has) onChosen?.(now)
    setHas(now)
    setAt(-1)
    if (source !== null) forget()
  }

  useEffect(() => {
    const form = idField.current?.form
    const sync = () => {
      const now = idField.current?.value ? 'a source' : 'none'
      setHas(now)
      onChosen?.(now)
      onTyped?.(textField.current?.value ?? '')
    }
    form?.addEventListener('restored', sync)
    return () => form?.removeEventListener('restored', sync)
  }, [onChosen, onTyped])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (found.length === 0) search(event.currentTarget.value)
      else setAt((at + (event.key === 'ArrowDown' ? 1 : found.length + (at < 0 ? 0 : -1))) % found.length)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const source = found[at]
      event.preventDefault()
      if (source !== undefined) settle(source)
    } else if (event.key === 'Escape' && found.length > 0) {
      event.stopPropagation()
      forget()
    }
  }

  return (
    <div className="field finder">
      <label htmlFor={id}>
        <span>{label}</span>
      </label>
      <input ref={idField} type="text" hidden readOnly name={idName} defaultValue={chosen?.id ?? ''} />
      <input
        ref={textField}
        id={id}
        className="in"
        name={typedName}
        dir="auto"
        role="combobox"
        autoComplete="off"
        maxLength={2000}
        autoFocus={autoFocus}
        defaultValue={chosen?.title ?? ''}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] === undefined ? undefined : `${id}-${at}`}
        aria-describedby={`${id}-hint`}
        aria-invalid={issues.length > 0 ? true : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          if (has === 'a source') settle(null)
          search(event.currentTarget.value)
          onTyped?.(event.currentTarget.value)
          setAt(-1)
        }}
        onBlur={forget}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Sources found" hidden={found.length === 0} className="found">
        {found.map((source, index) => (
          <li
            key={source.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => settle(source)}
          >
            <bdi>{source.title}</bdi>
            <span className="muted">{sourceLine(source)}</span>
          </li>
        ))}
      </ul>
      <p id={`${id}-hint`} className="hint">
        {has === 'a source' ? `${chosenHint} Type on to let it go.` : (hint ?? 'Type to find a source we have.')}
        <span className="vh" role="status">
          {found.length > 0 ? `${found.length} sources found, arrows choose` : ''}
        </span>
      </p>
      {issues.length > 0 ? <p className="issue">{issues.join(' ')}</p> : null}
    </div>
  )
}

function useIssues(names: string[]): string[] {
  const { state } = useFormState()
  return state.outcome === 'refused' ? names.flatMap((name) => state.issues[name] ?? []) : []
}
