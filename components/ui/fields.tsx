'use client'

import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
  useState,
} from 'react'
import { useFormState } from './form'
import { limitWords } from './limit-words'

type Common = { name: string; label: string; hint?: ReactNode; hideLabel?: 'yes' }

/** One line of text with its label, hint and issues. `maxLength` is told, never enforced: a long paste must not be cut short unseen. */
export function TextField({
  name,
  label,
  hint,
  hideLabel,
  className = '',
  maxLength,
  ...input
}: Common & InputHTMLAttributes<HTMLInputElement>) {
  const [length, setLength] = useState(String(input.defaultValue ?? '').length)
  const field = useField(name, hint, limitWords(length, maxLength))
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel}>
      <input
        {...input}
        {...field.aria}
        name={name}
        className={`in ${className}`}
        dir={input.dir ?? 'auto'}
        onInput={(event) => {
          setLength(event.currentTarget.value.length)
          input.onInput?.(event)
        }}
      />
    </Labelled>
  )
}

/** Text of several lines, growing with what is typed; `maxLength` as in a TextField. */
export function TextArea({
  name,
  label,
  hint,
  hideLabel,
  className = '',
  maxLength,
  ...input
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const [length, setLength] = useState(String(input.defaultValue ?? '').length)
  const field = useField(name, hint, limitWords(length, maxLength))
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel}>
      <textarea
        rows={3}
        {...input}
        {...field.aria}
        name={name}
        className={`in ${className}`}
        dir={input.dir ?? 'auto'}
        onInput={(event) => {
          setLength(event.currentTarget.value.length)
          input.onInput?.(event)
        }}
      />
    </Labelled>
  )
}

type Choice = { value: string; label: string }

/** A choice of one. */
export function SelectField({
  name,
  label,
  hint,
  hideLabel,
  choices,
  className = '',
  ...input
}: Common & { choices: readonly Choice[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  const field = useField(name, hint)
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel}>
      <select {...input} {...field.aria} name={name} className={`in ${className}`}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** One box to tick. */
export function CheckField({
  name,
  label,
  ...input
}: { name: string; label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const { aria, issues } = useField(name, undefined)
  return (
    <>
      <label className="check">
        <input {...input} {...aria} type="checkbox" name={name} />
        <span>{label}</span>
      </label>
      <Issue id={aria.id} issues={issues} />
    </>
  )
}

type Field = {
  id: string
  issues: string[]
  limit: string | null
  aria: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }
}

function useField(name: string, hint: ReactNode, limit: string | null = null): Field {
  const id = useId()
  const { state } = useFormState()
  const issues = state.outcome === 'refused' ? (state.issues[name.replace(/\[\]$/, '')] ?? []) : []
  const describedBy = [
    hint ? `${id}-hint` : '',
    limit === null ? '' : `${id}-limit`,
    issues.length > 0 ? `${id}-issue` : '',
  ]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    issues,
    limit,
    aria: { id, 'aria-invalid': issues.length > 0 ? true : undefined, 'aria-describedby': describedBy || undefined },
  }
}

function Labelled({ field, label, hint, hideLabel, children }: LabelledProps) {
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <span className={hideLabel === 'yes' ? 'vh' : undefined}>{label}</span>
      </label>
      {children}
      {hint ? (
        <p id={`${field.id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      {field.limit === null ? null : (
        <p id={`${field.id}-limit`} className="hint limit">
          {field.limit}
        </p>
      )}
      <Issue id={field.id} issues={field.issues} />
    </div>
  )
}
type LabelledProps = { field: Field; label: string; hint?: ReactNode; hideLabel?: 'yes'; children: ReactNode }

function Issue({ id, issues }: { id: string; issues: string[] }) {
  if (issues.length === 0) return null
  return (
    <p id={`${id}-issue`} className="issue">
      {issues.join(' ')}
    </p>
  )
}
