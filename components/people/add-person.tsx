'use client'

import { useState } from 'react'
import { SelectField, TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { ROLES } from '@/lib/access/role'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/password'
import { ROLE_MEANINGS, ROLE_WORDS } from '@/lib/people/people-words'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { CopyLink } from './copy-link'

const CHOICES = ROLES.map((role) => ({ value: role, label: `${ROLE_WORDS[role]}: ${ROLE_MEANINGS[role]}` }))

/** How somebody comes onto the desk. */
type Way = 'link' | 'at-once'
const WAYS: readonly [Way, string][] = [
  ['link', 'By a link, and they choose a password'],
  ['at-once', 'At once, with a password you hand over'],
]

/** What stands here once, until the page is left or another is made. */
type Handover = { kind: 'link' | 'password'; name: string; secret: string }

/** Invites somebody or puts them on the desk; the link or the password made for them stands here until the page is left, and nowhere else. */
export function AddPerson({ invite, add }: { invite: FormAction; add: FormAction }) {
  const [way, setWay] = useState<Way>('link')
  const [handover, setHandover] = useState<Handover | null>(null)
  const [added, setAdded] = useState(0)

  const show = (state: FormState) => {
    if (state.outcome !== 'done') return
    setHandover(handoverIn(state.data ?? {}))
    setAdded((count) => count + 1)
  }
  return (
    <section className="sec add-person" aria-labelledby="add-person">
      <h2 id="add-person">Bring in somebody</h2>
      <DeskForm action={way === 'link' ? invite : add} draft="person" labelledBy="add-person" onDone={show}>
        <fieldset className="come-in">
          <legend className="vh">How they come in</legend>
          {WAYS.map(([value, label]) => (
            <label key={value} className="check">
              <input type="radio" name="way" value={value} checked={way === value} onChange={() => setWay(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <div key={added}>
          <div className="grid2">
            <TextField name="name" label="Name" maxLength={100} autoComplete="off" required />
            <TextField name="email" label="E-mail" type="email" maxLength={254} autoComplete="off" required />
          </div>
          <SelectField name="role" label="Role" choices={CHOICES} defaultValue="reviewer" />
          {way === 'at-once' ? (
            <TextField
              name="password"
              label="Password"
              type="password"
              maxLength={PASSWORD_MAX}
              autoComplete="new-password"
              hint={`Leave it empty to have one made. Typed ones have ${PASSWORD_MIN} characters at least.`}
            />
          ) : null}
        </div>
        <div className="acts">
          <SubmitButton pending={way === 'link' ? 'Inviting…' : 'Adding…'}>
            {way === 'link' ? 'Invite' : 'Add'}
          </SubmitButton>
        </div>
      </DeskForm>
      {handover === null ? null : <ShownOnce handover={handover} />}
    </section>
  )
}

function ShownOnce({ handover: { kind, name, secret } }: { handover: Handover }) {
  if (kind === 'link') return <CopyLink key={secret} name={name} path={secret} />
  return (
    <p className="handover">
      Password of <bdi>{name}</bdi>: <code>{secret}</code>
    </p>
  )
}

function handoverIn({ name, path, password }: Record<string, string | number | null>): Handover | null {
  if (typeof path === 'string') return { kind: 'link', name: String(name), secret: path }
  return typeof password === 'string' ? { kind: 'password', name: String(name), secret: password } : null
}
