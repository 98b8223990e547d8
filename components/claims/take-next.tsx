'use client'

import { DeskForm, SubmitButton } from '@/components/ui/form'
import { useKeys } from '@/components/ui/use-keys'
import type { FormAction } from '@/lib/shared/form-state'
import { sendForm } from './send-form'

/** Takes the next claim nobody works on and leads to it; `t` does the same. */
export function TakeNext({ action }: { action: FormAction }) {
  useKeys({ t: () => sendForm('take-next') })
  return (
    <DeskForm action={action} id="take-next" label="Take the next claim">
      <SubmitButton className="btn pri" pending="Taking…">
        Take the next claim <kbd>t</kbd>
      </SubmitButton>
    </DeskForm>
  )
}
