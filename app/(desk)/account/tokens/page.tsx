import type { Metadata } from 'next'
import Link from 'next/link'
import '@/components/people/people.css'
import '@/components/api/api.css'
import { MakeToken } from '@/components/api/make-token'
import { TokensList } from '@/components/api/tokens-list'
import { ownTokens } from '@/lib/api/own-tokens.query'
import { requireActor } from '@/lib/web/current-actor'
import { ACCOUNT_PATH, API_DOCS_PATH } from '@/lib/web/paths'
import { makeTokenAction, revokeTokenAction } from './actions'

export const metadata: Metadata = { title: 'API tokens' }

/** One's own tokens for programs. */
export default async function TokensPage() {
  const actor = await requireActor()
  return (
    <main className="page narrow settings api-tokens" id="main">
      <h1>API tokens</h1>
      <p className="lede">
        A program that works for you asks with a token. It may do what you may, as far as the token is for it, and every
        change stands in the log under your name. <Link href={API_DOCS_PATH}>What can be asked</Link>,{' '}
        <Link href={ACCOUNT_PATH}>your account</Link>.
      </p>
      <MakeToken action={makeTokenAction} />
      <TokensList tokens={await ownTokens(actor)} timeZone={actor.timeZone} revoke={revokeTokenAction} />
    </main>
  )
}
