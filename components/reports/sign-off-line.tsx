import { Time } from '@/components/ui/time'
import { type SignOff, whyWithdrawn } from '@/lib/audit/sign-off'

/** Whether a sign-off stands: who gave it when; once withdrawn, when and by what. */
export function SignOffLine({ signOff, timeZone }: { signOff: SignOff; timeZone: string }) {
  const { editor, signedAt, withdrawn } = signOff
  if (withdrawn === null) {
    return (
      <span className="signoff" lang="en" dir="ltr">
        <b>Signed off</b> by <bdi>{editor}</bdi>, <Time at={signedAt} timeZone={timeZone} />
      </span>
    )
  }
  return (
    <span className="signoff" lang="en" dir="ltr">
      <b className="late">Sign-off withdrawn</b> <Time at={withdrawn.at} timeZone={timeZone} />:{' '}
      <bdi>{whyWithdrawn(withdrawn)}</bdi>
    </span>
  )
}
