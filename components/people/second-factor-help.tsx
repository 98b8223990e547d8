'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { PersonRow } from '@/lib/people/people.query'
import type { FormAction } from '@/lib/shared/form-state'

type Props = { person: PersonRow; removeFactor: FormAction; endSessions: FormAction }

/** What an admin does for somebody who lost their telephone or left a browser signed in. */
export function SecondFactorHelp({ person, removeFactor, endSessions }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn sm" onClick={() => setOpen(true)}>
        Sign-in<span className="vh"> of {person.name}</span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`How ${person.name} signs in`}>
        <DeskForm action={endSessions} label={`Sign ${person.name} out everywhere`}>
          <input type="hidden" name="userId" value={person.userId} />
          <p>A browser left signed in, a telephone lost? This ends their sessions at their next request.</p>
          <div className="acts">
            <SubmitButton className="btn" pending="Signing out…">
              Sign out everywhere
            </SubmitButton>
          </div>
        </DeskForm>
        {person.secondFactor === 'on' && !person.isMe ? (
          <DeskForm action={removeFactor} label={`Remove the second factor of ${person.name}`}>
            <input type="hidden" name="userId" value={person.userId} />
            <p>
              Remove their second factor only when you know that it is they who ask: their password alone lets in then.
            </p>
            <div className="acts">
              <SubmitButton className="btn warn" pending="Removing…">
                Remove the second factor
              </SubmitButton>
            </div>
          </DeskForm>
        ) : (
          <p className="muted">{person.secondFactor === 'on' ? OWN : 'No second factor is set up.'}</p>
        )}
      </Dialog>
    </>
  )
}

const OWN = 'Your own second factor is on your account screen.'
