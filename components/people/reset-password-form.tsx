'use client'

import Link from 'next/link'
import { useState } from 'react'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { NewPasswordField } from './new-password-field'

/** Sets a new password by the token of a link; then there is nothing left to do here but to sign in. */
export function ResetPasswordForm({ token, action }: { token: string; action: FormAction }) {
  const [done, setDone] = useState<string | null>(null)
  const finish = (state: FormState) => setDone(state.outcome === 'done' ? (state.message ?? '') : null)
  if (done !== null) return <NowSignIn said={done} />
  return (
    <DeskForm action={action} label="Set a new password" onDone={finish}>
      <input type="hidden" name="token" value={token} />
      <NewPasswordField autoFocus />
      <SubmitButton pending="Setting…">Set the password</SubmitButton>
    </DeskForm>
  )
}

/** What was done, and the way on. */
export function NowSignIn({ said }: { said: string }) {
  return (
    <>
      <p className="said" role="status">
        {said}
      </p>
      <Link className="btn pri" href="/sign-in">
        Sign in
      </Link>
    </>
  )
}
