import { Empty } from '@/components/ui/empty'
import { Time } from '@/components/ui/time'
import { type SignOff, whyWithdrawn } from '@/lib/audit/sign-off'
import type { FormAction } from '@/lib/shared/form-state'
import { SignOffForm } from './sign-off-form'
import { SignOffLine } from './sign-off-line'
import { WithdrawSignOff } from './withdraw-sign-off'

type Props = {
  articleId: string
  /** Newest first. */
  signOffs: readonly SignOff[]
  blockers: number
  can: { signOff: boolean }
  actions: { signOff: FormAction; withdraw: FormAction }
  timeZone: string
}

/** Whether an editor stands for the article as it is now, the forms to do so or not any more, and all earlier sign-offs. */
export function SignOffSection({ articleId, signOffs, blockers, can, actions, timeZone }: Props) {
  const [newest] = signOffs
  const stands = newest !== undefined && newest.withdrawn === null
  const earlier = signOffs.slice(stands ? 1 : 0)
  return (
    <>
      <h2 id="sign-off">Sign-off</h2>
      {newest === undefined ? (
        <Empty>Nobody has signed it off. Publishing signs it off in the name of whoever publishes.</Empty>
      ) : (
        <p className="lede stands">
          <SignOffLine signOff={newest} timeZone={timeZone} />
        </p>
      )}
      {stands && newest.reason !== null ? <Although reason={newest.reason} /> : null}
      {can.signOff && !stands ? (
        <SignOffForm action={actions.signOff} articleId={articleId} blockers={blockers} nth={signOffs.length + 1} />
      ) : null}
      {can.signOff && stands ? (
        <WithdrawSignOff action={actions.withdraw} articleId={articleId} nth={signOffs.length} />
      ) : null}
      {earlier.length > 0 ? <EarlierSignOffs signOffs={earlier} timeZone={timeZone} /> : null}
    </>
  )
}

function Although({ reason }: { reason: string }) {
  return (
    <p className="soft">
      Although something blocked it: <bdi>{reason}</bdi>
    </p>
  )
}

function EarlierSignOffs({ signOffs, timeZone }: { signOffs: readonly SignOff[]; timeZone: string }) {
  return (
    <details className="signoffs">
      <summary>
        {signOffs.length === 1 ? 'One sign-off that was withdrawn' : `${signOffs.length} sign-offs that were withdrawn`}
      </summary>
      <ol>
        {signOffs.map((signOff) => (
          <li key={signOff.signedAt.toISOString()}>
            Signed off by <bdi>{signOff.editor}</bdi>, <Time at={signOff.signedAt} timeZone={timeZone} />
            {signOff.withdrawn === null ? null : (
              <>
                <br />
                <span className="muted">
                  Withdrawn <Time at={signOff.withdrawn.at} timeZone={timeZone} />:{' '}
                  <bdi>{whyWithdrawn(signOff.withdrawn)}</bdi>
                </span>
              </>
            )}
            {signOff.reason === null ? null : <Although reason={signOff.reason} />}
          </li>
        ))}
      </ol>
    </details>
  )
}
