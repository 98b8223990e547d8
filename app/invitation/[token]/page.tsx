import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/people/people.css'
import { Door } from '@/components/people/door'
import { InvitationJoin } from '@/components/people/invitation-join'
import { InvitationWays } from '@/components/people/invitation-ways'
import { type InvitationOffer, invitationOffer } from '@/lib/people/invitation-offer.query'
import { ROLE_WORDS } from '@/lib/people/people-words'
import { currentStanding } from '@/lib/web/current-actor'
import { orRefusal } from '@/lib/web/or-refusal'
import { signInPath } from '@/lib/web/paths'
import { joinDeskAction, leaveAction, takeInvitationAction } from './actions'

export const metadata: Metadata = { title: 'An invitation' }

type Props = { params: Promise<{ token: string }> }

/** Where the link of an invitation leads; looking at the page uses nothing up. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const me = (await currentStanding())?.actor ?? null
  const offer = await orRefusal(() => invitationOffer(token, me))
  if ('refused' in offer) {
    return (
      <Door title="This link serves no more" about={offer.refused}>
        <p>
          <Link className="link" href="/sign-in">
            Sign in
          </Link>
        </p>
      </Door>
    )
  }
  const { desk, email, name, account } = offer
  const here = me === null ? null : { name: me.name }
  return (
    <Door title={<bdi>{desk}</bdi>} about={<Invited offer={offer} />}>
      {account === 'none' && here === null ? (
        <InvitationJoin token={token} email={email} name={name} action={takeInvitationAction} />
      ) : (
        <InvitationWays
          token={token}
          email={email}
          account={account}
          here={here}
          signInAt={signInPath(`/invitation/${token}`)}
          join={joinDeskAction}
          leave={leaveAction}
        />
      )}
    </Door>
  )
}

function Invited({ offer: { invitedBy, role } }: { offer: InvitationOffer }) {
  return (
    <>
      <bdi>{invitedBy}</bdi> invites you to this desk, as {ROLE_WORDS[role].toLowerCase()}
    </>
  )
}
