'use client'

import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { useFormState } from './form'

type Common = { name: string; label: string; hint?: ReactNode; hideLabel?: 'yes' }

/** One line of text with its label, hint and issues. */
export function TextField({
  name,
  label,
  hint,
  hideLabel,
  className = '',
  ...input
}: Common & InputHTMLAttributes<HTMLInputElement>) {
  const field = useField(name, hint)
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel}>
      <input {...input} {...field.aria} name={name} className={`in ${className}`} dir={input.dir ?? 'auto'} />
    </Labelled>
  )
}

/** Text of several lines, growing with what is typed. */
export function TextArea({
  name,
  label,
  hint,
  hideLabel,
  className = '',
  ...input
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const field = useField(name, hint)
  return (
    <Labelled field={field} label={label} hint={hint} hideLabel={hideLabel}>
      <textarea
        rows={3}
        {...input}
        {...field.aria}
        name={name}
        className={`in ${className}`}
        dir={input.dir ?? 'auto'}
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
  return (
    <label className="check">
      <input {...input} type="checkbox" name={name} />
      <span>{label}</span>
    </label>
  )
}

type Field = { id: string; issues: string[]; aria: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string } }

function useField(name: string, hint: ReactNode): Field {
  const id = useId()
  const { state } = useFormState()
  const issues = state.outcome === 'refused' ? (state.issues[name.replace(/\[\]$/, '')] ?? []) : []
  const describedBy = [hint ? `${id}-hint` : '', issues.length > 0 ? `${id}-issue` : ''].filter(Boolean).join(' ')
  return {
    id,
    issues,
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
      {field.issues.length > 0 ? (
        <p id={`${field.id}-issue`} className="issue">
          {field.issues.join(' ')}
        </p>
      ) : null}
    </div>
  )
}
type LabelledProps = { field: Field; label: string; hint?: ReactNode; hideLabel?: 'yes'; children: ReactNode }
