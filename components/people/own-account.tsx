'use client'

import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/people/password'
import type { FormAction } from '@/lib/shared/form-state'

/** One's own password and sessions; both end every session, this one too. */
export function OwnAccount({ changePassword, endSessions }: { changePassword: FormAction; endSessions: FormAction }) {
  return (
    <>
      <section className="sec" aria-labelledby="password">
        <h2 id="password">
          Your password <span>changing it signs you out everywhere</span>
        </h2>
        <DeskForm action={changePassword} labelledBy="password">
          <div className="grid2">
            <TextField
              name="current"
              label="Password now"
              type="password"
              autoComplete="current-password"
              maxLength={PASSWORD_MAX}
              required
            />
            <TextField
              name="password"
              label="New password"
              type="password"
              autoComplete="new-password"
              maxLength={PASSWORD_MAX}
              hint={`${PASSWORD_MIN} characters at least; spaces count.`}
              required
            />
          </div>
          <div className="acts">
            <SubmitButton pending="Changing…">Change the password</SubmitButton>
          </div>
        </DeskForm>
      </section>
      <section className="sec" aria-labelledby="sessions">
        <h2 id="sessions">
          Your sessions <span>a session lasts 12 hours</span>
        </h2>
        <DeskForm action={endSessions} labelledBy="sessions">
          <p className="soft">Left a browser signed in somewhere? This ends it at once, and this one too.</p>
          <div className="acts">
            <SubmitButton className="btn" pending="Signing out…">
              Sign out everywhere
            </SubmitButton>
          </div>
        </DeskForm>
      </section>
    </>
  )
}
