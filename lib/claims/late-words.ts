const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How late something is, in the largest unit that fills at least two: "40 minutes late", "26 hours late", "3 days late". */
export function lateWords(dueAt: Date, now: Date): string {
  const late = now.getTime() - dueAt.getTime()
  if (late < 2 * MINUTE) return 'just now'
  if (late < 2 * HOUR) return `${Math.floor(late / MINUTE)} minutes late`
  if (late < 2 * DAY) return `${Math.floor(late / HOUR)} hours late`
  return `${Math.floor(late / DAY)} days late`
}
