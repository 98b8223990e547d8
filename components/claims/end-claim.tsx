'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/fields'
import { REOPENED_BECAUSE, REOPENED_BECAUSE_WORDS } from '@/lib/claims/reopened-because'
import type { FormAction } from '@/lib/shared/form-state'
import { ReasonForm } from './reason-form'

type Props = { claim: { id: string; number: number }; action: FormAction; step: 'drop' | 'reopen' }

const WORDS = {
  drop: {
    button: 'Drop',
    title: 'Drop C-#',
    hint: 'Why it need not be checked. The claim stays in the record, and can be reopened.',
  },
  reopen: {
    button: 'Reopen',
    title: 'Reopen C-#',
    hint: 'Why it must be looked at again. Its evidence and verdicts stay, but only verdicts given from now on settle it.',
  },
}

const BECAUSE = REOPENED_BECAUSE.map((value) => ({ value, label: REOPENED_BECAUSE_WORDS[value] }))

/** The button that drops or reopens a claim, and the dialog that asks why. */
export function EndClaim({ claim, action, step }: Props) {
  const [open, setOpen] = useState(false)
  const { button, title, hint } = WORDS[step]
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className="btn sm" onClick={() => setOpen(true)}>
        {button}
      </button>
      <Dialog open={open} onClose={close} title={title.replace('#', String(claim.number))}>
        <ReasonForm
          action={action}
          about={{ name: 'claimId', id: claim.id }}
          label={title.replace('#', String(claim.number))}
          button={button}
          hint={hint}
          onDone={close}
          onCancel={close}
        >
          {step === 'reopen' ? (
            <SelectField name="because" label="What is new" choices={BECAUSE} defaultValue="new_evidence" />
          ) : null}
        </ReasonForm>
      </Dialog>
    </>
  )
}
