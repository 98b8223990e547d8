'use client'

import Link from 'next/link'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { InvitedAccount } from '@/lib/people/invitation-offer.query'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  token: string
  email: string
  account: InvitedAccount
  /** Who is signed in in this browser. */
  here: { name: string } | null
  signInAt: string
  join: FormAction
  leave: () => Promise<void>
}

/** The ways on for whoever has an account already: join with it, sign in to it first, or sign out of another. */
export function InvitationWays({ token, email, account, here, signInAt, join, leave }: Props) {
  if (account === 'mine') {
    return (
      <DeskForm action={join} label="Join the desk">
        <input type="hidden" name="token" value={token} />
        <p>
          You are signed in as <bdi>{email}</bdi>. You switch between your desks in the menu of your account.
        </p>
        <SubmitButton pending="Joining…">Join the desk</SubmitButton>
      </DeskForm>
    )
  }
  if (here !== null) {
    return (
      <>
        <p>
          The invitation is for <bdi>{email}</bdi>, and you are signed in as <bdi>{here.name}</bdi>. Sign out, then open
          the link again.
        </p>
        <form action={leave}>
          <button type="submit" className="btn pri">
            Sign out
          </button>
        </form>
      </>
    )
  }
  return (
    <>
      <p>
        <bdi>{email}</bdi> has an account here. Sign in with it, and you come back to this page to join the desk.
      </p>
      <Link className="btn pri" href={signInAt}>
        Sign in
      </Link>
    </>
  )
}
