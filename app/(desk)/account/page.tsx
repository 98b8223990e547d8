import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/people/people.css'
import '@/components/people/account.css'
import { OwnAccount } from '@/components/people/own-account'
import { ownAccount } from '@/lib/people/own-account.query'
import { requireStanding } from '@/lib/web/current-actor'
import { oidcName } from '@/lib/web/oidc-provider'
import { TOKENS_PATH } from '@/lib/web/paths'
import {
  beginSecondFactorAction,
  changeOwnPasswordAction,
  confirmSecondFactorAction,
  endOwnSessionAction,
  endOwnSessionsAction,
  makeRecoveryCodesAction,
  removeOwnSecondFactorAction,
} from './actions'

export const metadata: Metadata = { title: 'Your account' }

/** One's own account; the one screen for whoever owes a second factor. */
export default async function AccountPage() {
  const standing = await requireStanding()
  const account = await ownAccount(standing)
  return (
    <main className="page narrow settings account" id="main">
      <h1>Your account</h1>
      <p className="muted">
        {standing.actor.name}, <bdi>{account.email}</bdi>
        {standing.owes === 'nothing' ? (
          <>
            {' · '}
            <Link className="link" href={TOKENS_PATH}>
              API tokens
            </Link>
          </>
        ) : null}
      </p>
      <OwnAccount
        account={account}
        timeZone={standing.actor.timeZone}
        organisation={oidcName() ?? 'your organisation'}
        actions={{
          changePassword: changeOwnPasswordAction,
          endSession: endOwnSessionAction,
          endSessions: endOwnSessionsAction,
          beginFactor: beginSecondFactorAction,
          confirmFactor: confirmSecondFactorAction,
          makeCodes: makeRecoveryCodesAction,
          removeFactor: removeOwnSecondFactorAction,
        }}
      />
    </main>
  )
}
