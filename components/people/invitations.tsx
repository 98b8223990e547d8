'use client'

import { useState } from 'react'
import { OnePressForm } from '@/components/evidence/one-press-form'
import { Time } from '@/components/ui/time'
import type { InvitationRow } from '@/lib/people/people.query'
import { ROLE_WORDS } from '@/lib/people/people-words'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { CopyLink } from './copy-link'

type Props = { invitations: InvitationRow[]; timeZone: string; invite: FormAction; withdraw: FormAction }

type Made = { email: string; name: string; path: string }

/** Who was invited and has not come yet; a new link ends the old one. */
export function Invitations({ invitations, timeZone, invite, withdraw }: Props) {
  const [made, setMade] = useState<Made | null>(null)
  const show = (email: string) => (state: FormState) => {
    if (state.outcome === 'done') setMade({ email, name: String(state.data?.name), path: String(state.data?.path) })
  }
  if (invitations.length === 0) return null
  return (
    <section className="sec" aria-labelledby="invited">
      <h2 id="invited">
        Invited <span>a link serves once, for 7 days</span>
      </h2>
      <ul className="invited">
        {invitations.map(({ id, name, email, role, ...invitation }) => (
          // A new link is a new invitation of the same address: the line it was asked for in stays, and hears of it.
          <li key={email}>
            <span className="who-is">
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              <bdi className="muted">{email}</bdi>
            </span>
            <span className="as-what">
              {ROLE_WORDS[role]}, by <bdi>{invitation.invitedBy}</bdi>
            </span>
            <span className="until">
              <Until invitation={invitation} timeZone={timeZone} />
            </span>
            <span className="invited-acts">
              <OnePressForm
                action={invite}
                fields={{ name, email, role }}
                label={`New link for ${name}`}
                pending="Making…"
                onDone={show(email)}
              >
                Make a new link<span className="vh"> for {name}</span>
              </OnePressForm>
              <OnePressForm
                action={withdraw}
                fields={{ invitationId: id }}
                label={`Withdraw the invitation of ${name}`}
                pending="Withdrawing…"
              >
                Withdraw<span className="vh"> the invitation of {name}</span>
              </OnePressForm>
            </span>
          </li>
        ))}
      </ul>
      {made !== null && invitations.some(({ email }) => email === made.email) ? (
        <CopyLink key={made.path} name={made.name} path={made.path} />
      ) : null}
    </section>
  )
}

type UntilProps = { invitation: Pick<InvitationRow, 'state' | 'expiresAt' | 'invitedBy'>; timeZone: string }

function Until({ invitation: { state, expiresAt, invitedBy }, timeZone }: UntilProps) {
  switch (state) {
    case 'open':
      return (
        <>
          until <Time at={expiresAt} timeZone={timeZone} />
        </>
      )
    case 'expired':
      return (
        <>
          expired on <Time at={expiresAt} timeZone={timeZone} day="only" />
        </>
      )
    case 'unbacked':
      return (
        <>
          the link is dead: <bdi>{invitedBy}</bdi> is no admin here any more
        </>
      )
  }
}
