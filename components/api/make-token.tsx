'use client'

import { useState } from 'react'
import { SelectField, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton, useFormState } from '@/components/ui/form'
import { SCOPE_WORDS, SCOPES } from '@/lib/api/scope'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { ToldToken } from './told-token'

const DAYS = [
  ['7', '7 days'],
  ['30', '30 days'],
  ['90', '90 days'],
  ['180', '180 days'],
  ['365', '365 days'],
].map(([value = '', label = '']) => ({ value, label }))

type Made = { name: string; token: string }

/** Makes a token; it stands here once, until the page is left or another is made. */
export function MakeToken({ action }: { action: FormAction }) {
  const [made, setMade] = useState<Made | null>(null)
  const [count, setCount] = useState(0)

  const show = (state: FormState) => {
    if (state.outcome !== 'done' || typeof state.data?.token !== 'string') return
    setMade({ name: String(state.data.name ?? ''), token: state.data.token })
    setCount((before) => before + 1)
  }
  return (
    <section className="sec make-token" aria-labelledby="make-token">
      <h2 id="make-token">Make a token</h2>
      {made === null ? null : <ToldToken key={count} name={made.name} token={made.token} />}
      <DeskForm action={action} draft="token" labelledBy="make-token" onDone={show}>
        <div key={count}>
          <div className="grid2">
            <TextField
              name="name"
              label="What it is called"
              hint="So that you know it again: the program, the machine."
              maxLength={100}
              autoComplete="off"
              required
            />
            <SelectField name="days" label="How long it serves" choices={DAYS} defaultValue="90" />
          </div>
          <Scopes />
        </div>
        <div className="acts">
          <SubmitButton pending="Making…">Make the token</SubmitButton>
        </div>
      </DeskForm>
    </section>
  )
}

function Scopes() {
  const { state } = useFormState()
  const issues = state.outcome === 'refused' ? (state.issues.scopes ?? []) : []
  return (
    <fieldset className="scopes" aria-describedby={issues.length > 0 ? 'scopes-issue' : undefined}>
      <legend>What it is for</legend>
      {SCOPES.map((scope) => (
        <label key={scope} className="check">
          <input type="checkbox" name="scopes[]" value={scope} aria-invalid={issues.length > 0 ? true : undefined} />
          <span>{SCOPE_WORDS[scope]}</span>
        </label>
      ))}
      {issues.length === 0 ? null : (
        <p className="issue" id="scopes-issue">
          {issues[0]}
        </p>
      )}
    </fieldset>
  )
}
