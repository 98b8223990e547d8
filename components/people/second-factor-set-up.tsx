'use client'

import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { PASSWORD_MAX } from '@/lib/people/password'
import { inFours } from '@/lib/people/totp-words'
import type { FormAction, FormState } from '@/lib/shared/form-state'
import { SecondFactorPicture } from './second-factor-picture'

/** A secret an app is to take over: in base32, and as the address in the picture. */
export type BegunFactor = { secret: string; address: string }

type Props = {
  begun: BegunFactor | null
  /** What the organisation's sign-in is called, where it is one's other way in. */
  organisation: string | null
  begin: FormAction
  confirm: FormAction
  onBegun: (begun: BegunFactor | null) => void
}

/** Two steps: the password once more, then the picture for the app and a code to prove that it took it. */
export function SecondFactorSetUp({ begun, organisation, begin, confirm, onBegun }: Props) {
  const takeSecret = (state: FormState) => {
    if (state.outcome === 'done') onBegun({ secret: String(state.data?.secret), address: String(state.data?.address) })
  }
  if (begun === null) {
    return (
      <DeskForm key="begin" action={begin} label="Set up a second factor" onDone={takeSecret}>
        <p className="soft">
          An app on your telephone shows a new code every half minute. Whoever learns your password cannot sign in with
          it alone.{' '}
          {organisation === null ? '' : `Signing in with ${organisation} does not ask for it: it has its own.`}
        </p>
        <TextField
          name="password"
          label="Your password once more"
          type="password"
          autoComplete="current-password"
          maxLength={PASSWORD_MAX}
          required
        />
        <div className="acts">
          <SubmitButton pending="Making a secret…">Set up a second factor</SubmitButton>
        </div>
      </DeskForm>
    )
  }
  return (
    <DeskForm key="confirm" action={confirm} label="Confirm the second factor">
      <ol className="steps" aria-label="Two steps" tabIndex={-1} ref={focusWhenShown}>
        <li>
          Let an authenticator app read this picture, or type the secret into it.
          <div className="factor-secret">
            <SecondFactorPicture address={begun.address} />
            <p>
              Secret, shown only now: <code className="ltr">{inFours(begun.secret)}</code>
            </p>
          </div>
        </li>
        <li>
          <TextField
            name="code"
            label="The code the app shows now"
            className="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            required
          />
        </li>
      </ol>
      <p className="hint">Other browsers you are signed in with are signed out then: they know your password only.</p>
      <div className="acts">
        <SubmitButton pending="Looking at the code…">Use it from now on</SubmitButton>
        <button type="button" className="btn" onClick={() => onBegun(null)}>
          Not now
        </button>
      </div>
    </DeskForm>
  )
}

/** The button that led here is gone: whoever listens or goes on by keyboard lands where the steps begin. */
function focusWhenShown(steps: HTMLElement | null): void {
  steps?.focus()
}
