'use client'

import { useState } from 'react'
import { ReasonForm } from '@/components/claims/reason-form'
import { Dialog } from '@/components/ui/dialog'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  action: FormAction
  articleId: string
  /** Which sign-off of the article it is, from 1 on. */
  nth: number
}

/** The button that takes a sign-off back, and the dialog that asks why. */
export function WithdrawSignOff({ action, articleId, nth }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="acts">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        Withdraw the sign-off
      </button>
      <Dialog open={open} onClose={close} title="Withdraw the sign-off">
        <ReasonForm
          action={action}
          about={{ name: 'articleId', id: articleId }}
          label="Withdraw the sign-off"
          button="Withdraw"
          hint="Why it does not stand any more. Whoever gave it is told; that it was given stays in the record."
          draft={`withdraw-sign-off:${articleId}:${nth}`}
          onDone={close}
          onCancel={close}
        />
      </Dialog>
    </div>
  )
}
