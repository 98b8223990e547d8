'use client'

import { useState } from 'react'
import { SelectField, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { ROLES } from '@/lib/access/role'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/password'
import { ROLE_MEANINGS, ROLE_WORDS } from '@/lib/people/people-words'
import type { FormAction, FormState } from '@/lib/shared/form-state'

const CHOICES = ROLES.map((role) => ({ value: role, label: `${ROLE_WORDS[role]}: ${ROLE_MEANINGS[role]}` }))

type Handover = { name: string; password: string }

/** Puts somebody on the desk; a password that was made for them stands here until the page is left, and nowhere else. */
export function AddPerson({ action }: { action: FormAction }) {
  const [handover, setHandover] = useState<Handover | null>(null)
  const [added, setAdded] = useState(0)

  const showPassword = (state: FormState) => {
    if (state.outcome !== 'done') return
    const { name, password } = state.data ?? {}
    setHandover(typeof password === 'string' ? { name: String(name), password } : null)
    setAdded((count) => count + 1)
  }
  return (
    <section className="sec add-person" aria-labelledby="add-person">
      <h2 id="add-person">Add somebody</h2>
      <DeskForm action={action} draft="person" labelledBy="add-person" onDone={showPassword}>
        <div key={added}>
          <div className="grid2">
            <TextField name="name" label="Name" maxLength={100} autoComplete="off" required />
            <TextField name="email" label="E-mail" type="email" maxLength={254} autoComplete="off" required />
          </div>
          <SelectField name="role" label="Role" choices={CHOICES} defaultValue="reviewer" />
          <TextField
            name="password"
            label="Password"
            type="password"
            maxLength={PASSWORD_MAX}
            autoComplete="new-password"
            hint={`Leave it empty to have one made. Typed ones have ${PASSWORD_MIN} characters at least.`}
          />
        </div>
        <div className="acts">
          <SubmitButton pending="Adding…">Add</SubmitButton>
        </div>
      </DeskForm>
      {handover === null ? null : (
        <p className="handover">
          Password of <bdi>{handover.name}</bdi>: <code>{handover.password}</code>
        </p>
      )}
    </section>
  )
}
