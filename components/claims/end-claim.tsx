'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
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
    hint: 'Why it must be looked at again. Its evidence and verdicts stay.',
  },
}

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
        />
      </Dialog>
    </>
  )
}
