import { type ClaimStatus, hasEnded } from '@/lib/claims/claim-status'
import { localTimeOf } from '@/lib/shared/zoned-time'

export type DueWords = { words: string; tone: 'late' | 'today' | 'later' }

/** How a due date reads on the desk's clock: late only when it has passed and the claim has not ended; today with its time. */
export function dueWords(due: Date, now: Date, timeZone: string, status: ClaimStatus): DueWords {
  const day = localTimeOf(due, timeZone).slice(0, 10)
  const today = localTimeOf(now, timeZone).slice(0, 10)
  const yesterday = localTimeOf(new Date(now.getTime() - 24 * 60 * 60 * 1000), timeZone).slice(0, 10)
  const time = localTimeOf(due, timeZone).slice(11, 16)
  const late = due < now && !hasEnded(status)
  const words = day === today ? `Today ${time}` : day === yesterday ? 'Yesterday' : shortDay(due, now, timeZone)
  return { words, tone: late ? 'late' : day === today && !hasEnded(status) ? 'today' : 'later' }
}

function shortDay(due: Date, now: Date, timeZone: string): string {
  const sameYear = localTimeOf(due, timeZone).slice(0, 4) === localTimeOf(now, timeZone).slice(0, 4)
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
  })
  return format.format(due)
}
