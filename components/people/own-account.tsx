import { TextField } from '@/components/ui/fields'
import { DeskForm, SubmitButton } from '@/components/ui/form'
import type { OwnAccountShown } from '@/lib/people/own-account.query'
import { PASSWORD_MAX } from '@/lib/people/password'
import type { FormAction } from '@/lib/shared/form-state'
import { NewPasswordField } from './new-password-field'
import { SecondFactor, type SecondFactorActions } from './second-factor'
import { SessionsList } from './sessions-list'

type Props = {
  account: OwnAccountShown
  timeZone: string
  /** What the organisation's sign-in is called. */
  organisation: string
  actions: SecondFactorActions & { changePassword: FormAction; endSession: FormAction; endSessions: FormAction }
}

/** One's own account: second factor, password, signed-in browsers. What is owed comes first. */
export function OwnAccount({ account, timeZone, organisation, actions }: Props) {
  return (
    <>
      <SecondFactor account={account} timeZone={timeZone} organisation={organisation} actions={actions} />
      {account.password === 'set' ? <OwnPassword action={actions.changePassword} /> : null}
      <SessionsList
        sessions={account.sessions}
        timeZone={timeZone}
        organisation={organisation}
        endOne={actions.endSession}
        endAll={actions.endSessions}
      />
    </>
  )
}

function OwnPassword({ action }: { action: FormAction }) {
  return (
    <section className="sec" aria-labelledby="password">
      <h2 id="password">
        Your password <span>changing it signs you out everywhere</span>
      </h2>
      <DeskForm action={action} labelledBy="password">
        <div className="grid2">
          <TextField
            name="current"
            label="Password now"
            type="password"
            autoComplete="current-password"
            maxLength={PASSWORD_MAX}
            required
          />
          <NewPasswordField />
        </div>
        <div className="acts">
          <SubmitButton pending="Changing…">Change the password</SubmitButton>
        </div>
      </DeskForm>
    </section>
  )
}
