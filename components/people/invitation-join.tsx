'use client'

import { useState } from 'react'
import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/password'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { NowSignIn } from './reset-password-form'

type Props = { token: string; email: string; name: string; action: FormAction }

/** Somebody new makes their account: name and password are theirs to choose, all else is in the invitation. */
export function InvitationJoin({ token, email, name, action }: Props) {
  const [done, setDone] = useState<string | null>(null)
  const finish = (state: FormState) => setDone(state.outcome === 'done' ? (state.message ?? '') : null)
  if (done !== null) return <NowSignIn said={done} />
  return (
    <DeskForm action={action} label="Join the desk" onDone={finish}>
      <input type="hidden" name="token" value={token} />
      <TextField
        name="shown"
        label="E-mail"
        type="email"
        autoComplete="username"
        defaultValue={email}
        hint="You sign in with it."
        readOnly
      />
      <TextField name="name" label="Your name" autoComplete="name" maxLength={100} defaultValue={name} required />
      <TextField
        name="password"
        label="Password"
        type="password"
        autoComplete="new-password"
        maxLength={PASSWORD_MAX}
        hint={`${PASSWORD_MIN} characters at least; spaces count.`}
        required
      />
      <SubmitButton pending="Joining…">Join the desk</SubmitButton>
    </DeskForm>
  )
}
