import { DeskForm, SubmitButton } from '@/components/ui/form'
import { Time } from '@/components/ui/time'
import type { SessionRow } from '@/lib/people/own-account.query'
import type { FormAction } from '@/lib/shared/form-state'

type Props = {
  sessions: SessionRow[]
  timeZone: string
  organisation: string
  endOne: FormAction
  endAll: FormAction
}

/** The browsers somebody is signed in with: this one marked, each of the others with a way to end it. */
export function SessionsList({ sessions, timeZone, organisation, endOne, endAll }: Props) {
  return (
    <section className="sec" aria-labelledby="sessions">
      <h2 id="sessions">
        Your sessions <span>a session lasts 12 hours</span>
      </h2>
      <ul className="sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>
                <b>{session.device}</b>
                {session.isThis ? <span className="this">this browser</span> : null}
              </p>
              <p className="soft">
                {session.address === null ? null : (
                  <>
                    from <bdi>{session.address}</bdi>,{' '}
                  </>
                )}
                by {session.way === 'password' ? 'password' : organisation}, since{' '}
                <Time at={session.openedAt} timeZone={timeZone} />, last used{' '}
                <Time at={session.lastSeenAt} timeZone={timeZone} />
              </p>
            </div>
            {session.isThis ? null : <EndSession session={session} action={endOne} />}
          </li>
        ))}
      </ul>
      <DeskForm action={endAll} labelledBy="sessions">
        <p className="soft">Left a browser signed in somewhere? This ends them all at once, this one too.</p>
        <div className="acts">
          <SubmitButton className="btn" pending="Signing out…">
            Sign out everywhere
          </SubmitButton>
        </div>
      </DeskForm>
    </section>
  )
}

function EndSession({ session, action }: { session: SessionRow; action: FormAction }) {
  return (
    <DeskForm action={action} className="row-form" label={`End the session in ${session.device}`}>
      <input type="hidden" name="sessionId" value={session.id} />
      <SubmitButton className="btn sm" pending="Ending…">
        End<span className="vh"> the session in {session.device}</span>
      </SubmitButton>
    </DeskForm>
  )
}
