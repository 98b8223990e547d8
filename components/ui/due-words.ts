import { type ClaimStatus, hasEnded } from '@/lib/claims/claim-status'
import { localTimeOf } from '@/lib/shared/zoned-time'

export type DueWords = { words: string; tone: 'late' | 'today' | 'later' }

/** How a due date reads on the desk's clock: late only when it has passed and the claim has not ended; today with its time. */
export function dueWords(due: Date, now: Date, timeZone: string, status: ClaimStatus): DueWords {
  const local = localTimeOf(due, timeZone)
  const day = local.slice(0, 10)
  const { today, yesterday } = daysAt(now, timeZone)
  const late = due < now && !hasEnded(status)
  const words = day === today ? `Today ${local.slice(11)}` : day === yesterday ? 'Yesterday' : shortDay(day, today)
  return { words, tone: late ? 'late' : day === today && !hasEnded(status) ? 'today' : 'later' }
}

type Days = { time: number; timeZone: string; today: string; yesterday: string }

/** A table asks hundreds of times for the same moment. */
let asked: Days | null = null

function daysAt(now: Date, timeZone: string): Days {
  const time = now.getTime()
  if (asked?.time === time && asked.timeZone === timeZone) return asked
  asked = {
    time,
    timeZone,
    today: localTimeOf(now, timeZone).slice(0, 10),
    yesterday: localTimeOf(new Date(time - 24 * 60 * 60 * 1000), timeZone).slice(0, 10),
  }
  return asked
}

// The day is that of the desk's clock already. Making a format takes longer than using it a hundred times.
const THIS_YEAR = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const ANOTHER_YEAR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

function shortDay(day: string, today: string): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? THIS_YEAR : ANOTHER_YEAR
  return format.format(new Date(day))
}
