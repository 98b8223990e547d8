'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { PersonRow } from '@/lib/people/people.query'
import type { FormAction } from '@/lib/shared/form-state'

type Props = { person: PersonRow; action: FormAction }

/** Shuts a person out, after asking, or lets them in again. */
export function SwitchPerson({ person, action }: Props) {
  const [asking, setAsking] = useState(false)
  if (person.disabled) {
    return (
      <DeskForm action={action} className="row-form" label={`Enable ${person.name}`}>
        <input type="hidden" name="userId" value={person.userId} />
        <SubmitButton className="btn sm" pending="Enabling…">
          Enable<span className="vh"> {person.name}</span>
        </SubmitButton>
      </DeskForm>
    )
  }
  return (
    <>
      <button type="button" className="btn sm" onClick={() => setAsking(true)}>
        Disable<span className="vh"> {person.name}</span>
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={`Disable ${person.name}?`}>
        <DeskForm action={action} label={`Disable ${person.name}`} onDone={() => setAsking(false)}>
          <input type="hidden" name="userId" value={person.userId} />
          <p>
            They are signed out of this desk at once and cannot come back until somebody enables them. What they did
            stays, under their name.
          </p>
          <div className="acts">
            <SubmitButton className="btn warn" pending="Disabling…">
              Disable
            </SubmitButton>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              Keep
            </button>
          </div>
        </DeskForm>
      </Dialog>
    </>
  )
}
