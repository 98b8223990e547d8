import { Due } from '@/components/ui/due'
import { type ClaimStatus, hasEnded } from '@/lib/claims/claim-status'
import { lateWords } from '@/lib/claims/late-words'

type Props = { due: Date; now: Date; timeZone: string; status: ClaimStatus }

/** When a claim is due; once that is past, how late it is. */
export function DueOrLate({ due, now, timeZone, status }: Props) {
  if (due >= now || hasEnded(status)) return <Due due={due} now={now} timeZone={timeZone} status={status} />
  return (
    <time className="late" dateTime={due.toISOString()}>
      {lateWords(due, now)}
    </time>
  )
}
