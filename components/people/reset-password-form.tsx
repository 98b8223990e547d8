'use client'

import Link from 'next/link'
import { useState } from 'react'
import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/password'
import type { FormAction, FormState } from '@/lib/shared/form-state'

/** Sets a new password by the token of a link; then there is nothing left to do here but to sign in. */
export function ResetPasswordForm({ token, action }: { token: string; action: FormAction }) {
  const [done, setDone] = useState<string | null>(null)
  const finish = (state: FormState) => setDone(state.outcome === 'done' ? (state.message ?? '') : null)
  if (done !== null) return <NowSignIn said={done} />
  return (
    <DeskForm action={action} label="Set a new password" onDone={finish}>
      <input type="hidden" name="token" value={token} />
      <TextField
        name="password"
        label="New password"
        type="password"
        autoComplete="new-password"
        maxLength={PASSWORD_MAX}
        hint={`${PASSWORD_MIN} characters at least; spaces count.`}
        required
        autoFocus
      />
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
