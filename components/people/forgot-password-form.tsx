'use client'

import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction } from '@/lib/shared/form-state'

/** Asks for a link to set a new password; the answer is the same for everybody. */
export function ForgotPasswordForm({ action }: { action: FormAction }) {
  return (
    <DeskForm action={action} label="Ask for a new password">
      <TextField name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} required autoFocus />
      <SubmitButton pending="Asking…">Send me a link</SubmitButton>
    </DeskForm>
  )
}
