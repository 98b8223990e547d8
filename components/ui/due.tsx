import type { ClaimStatus } from '@/lib/claims/claim-status'
import { dueWords } from './due-words'

type Props = { due: Date; now: Date; timeZone: string; status: ClaimStatus }

/** When a claim is due, late or today told by word and weight. */
export function Due({ due, now, timeZone, status }: Props) {
  const { words, tone } = dueWords(due, now, timeZone, status)
  return (
    <time dateTime={due.toISOString()} className={tone === 'late' ? 'late' : undefined}>
      {tone === 'late' ? <span className="vh">Late: </span> : null}
      {tone === 'today' ? <b>{words}</b> : words}
    </time>
  )
}
