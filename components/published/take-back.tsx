'use client'

import { useState } from 'react'
import { ReasonForm } from '@/components/claims/reason-form'
import { Dialog } from '@/components/ui/dialog'
import type { FormAction } from '@/lib/shared/form-state'

type Props = { action: FormAction; reportId: string; edition: number }

/** The button that takes a public edition back, and the dialog that asks why. */
export function TakeBack({ action, reportId, edition }: Props) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="acts">
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        Take edition {edition} back
      </button>
      <Dialog open={open} onClose={close} title={`Take edition ${edition} back`}>
        <ReasonForm
          action={action}
          about={{ name: 'reportId', id: reportId }}
          label={`Take edition ${edition} back`}
          button="Take it back"
          hint="The reason stays on the desk. Readers are told that it was taken back, and when. To correct it, make another edition public instead."
          draft={`take-back:${reportId}:${edition}`}
          onDone={close}
          onCancel={close}
        >
          <input type="hidden" name="edition" value={edition} />
        </ReasonForm>
      </Dialog>
    </div>
  )
}
