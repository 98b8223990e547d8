import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import '@/components/people/people.css'
import { SignInForm } from '@/components/people/sign-in-form'
import { signInSentence } from '@/lib/people/sign-in-sentence'
import { currentStanding } from '@/lib/web/current-actor'
import { oidcName } from '@/lib/web/oidc-provider'
import { ownPath } from '@/lib/web/paths'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ then?: string | string[]; error?: string | string[] }> }

/** Where everybody comes in; who is in already goes where they wanted to go. */
export default async function SignInPage({ searchParams }: Props) {
  const { then, error } = await searchParams
  const goTo = ownPath(typeof then === 'string' ? then : null)
  if ((await currentStanding()) !== null) redirect(goTo)
  return (
    <div className="p-in">
      <main className="signin" id="main">
        <span className="line" aria-hidden="true" />
        <SignInForm
          goTo={goTo}
          oidcName={oidcName()}
          failure={typeof error === 'string' ? signInSentence(error) : null}
        />
        <p className="forgot">
          <Link className="link" href="/forgot-password">
            Forgot your password?
          </Link>
        </p>
      </main>
      <footer>Drafts kept on this device are here when you are back.</footer>
    </div>
  )
}
