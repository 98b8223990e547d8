'use client'

import { type FormEvent, useState, useSyncExternalStore } from 'react'
import { SIGN_IN_SENTENCES } from '@/lib/people/sign-in-sentence'
import { signInByPassword, startOidc } from './ask-next-auth'
import { SignInCode } from './sign-in-code'

type Props = {
  /** The path of this workbench to go to when signed in. */
  goTo: string
  /** What the organisation's sign-in is called, or null when there is none. */
  oidcName: string | null
  /** Why the last try through the organisation failed. */
  failure: string | null
}

/** E-mail, password, a code when a second factor is set, and the organisation's sign-in; whatever is refused, the fields keep what was typed. */
export function SignInForm({ goTo, oidcName, failure }: Props) {
  const [refused, setRefused] = useState(failure)
  const [waiting, setWaiting] = useState(false)
  const [codeIsAsked, askForCode] = useState(false)
  const ready = useSyncExternalStore(subscribeToNothing, yes, no)

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    setWaiting(true)
    const sentence = await signInByPassword({
      email: String(typed.get('email')),
      password: String(typed.get('password')),
      code: String(typed.get('code') ?? ''),
    })
    if (sentence === null) return window.location.assign(goTo)
    if (sentence === SIGN_IN_SENTENCES['code-needed']) askForCode(true)
    setRefused(sentence)
    setWaiting(false)
  }

  async function goToOrganisation() {
    setWaiting(true)
    const answer = await startOidc(goTo)
    if (answer.failure === null) return window.location.assign(answer.goTo)
    setRefused(answer.failure)
    setWaiting(false)
  }

  return (
    <form aria-labelledby="sign-in-title" method="post" action="/sign-in" onSubmit={signIn}>
      <div>
        <svg className="i bob" viewBox="0 0 14 20" aria-hidden="true">
          <path d="M7 0v10" stroke="currentColor" strokeWidth="1.6" />
          <path d="M7 19.5 3 11.5h8Z" fill="currentColor" />
          <path d="M2 10.2h10" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <h1 id="sign-in-title">Plumbline</h1>
        <p>Check an article, claim by claim</p>
      </div>
      <label className="field">
        <span>E-mail</span>
        <input className="in" type="email" name="email" autoComplete="username" maxLength={254} required autoFocus />
      </label>
      <label className="field">
        <span>Password</span>
        <input
          className="in"
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={200}
          required
        />
      </label>
      {codeIsAsked ? <SignInCode /> : null}
      {/* Always there, so that a screen reader hears what appears in it. */}
      <div role="alert">{refused === null ? null : <p className={wayOf(refused)}>{refused}</p>}</div>
      <button className="btn pri" type="submit" disabled={!ready || waiting}>
        {waiting ? 'Signing in' : 'Sign in'}
      </button>
      {oidcName !== null && (
        <button className="btn" type="button" disabled={!ready || waiting} onClick={goToOrganisation}>
          Sign in with {oidcName}
        </button>
      )}
      {codeIsAsked && oidcName !== null ? (
        <p className="hint">No code is asked for there: {oidcName} has its own second factor.</p>
      ) : null}
      <noscript>
        <p>Signing in needs JavaScript. Allow it for this address.</p>
      </noscript>
      <details>
        <summary className="link">I cannot sign in</summary>
        <p>
          Ask an admin of your desk whether you are on it. Whoever runs this workbench gives you a new password with{' '}
          <code>npx plumbline user password</code>.
        </p>
      </details>
    </form>
  )
}

/** Asking for the code is no refusal: the password was right. */
function wayOf(sentence: string): 'said' | 'refused' {
  return sentence === SIGN_IN_SENTENCES['code-needed'] ? 'said' : 'refused'
}

// The buttons wait until the page can act on them: a form sent sooner would come back empty.
const subscribeToNothing = () => () => {}
const yes = () => true
const no = () => false
