/** The instant at which clocks in `timeZone` (IANA) show `local` ("2024-01-25T18:00"); in a gap of summer time, the later reading. */
export function instantOf(local: string, timeZone: string): Date {
  const asUtc = new Date(`${local.slice(0, 16)}:00Z`).getTime()
  const first = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(first, timeZone))
}

/** What clocks in `timeZone` show at `instant`, as "2024-01-25T18:00". */
export function localTimeOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16)
}

/** Whether `local` is a day and a time that exist, as "2024-01-25T18:00", from 1900 on. */
export function isLocalTime(local: string): boolean {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return false
  const read = new Date(`${local}:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(local)
}

/** Milliseconds by which clocks in `timeZone` are ahead of UTC at `time`. */
function offsetAt(time: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(time / 1000) * 1000
}

/** Making a clock takes longer than reading it a hundred times, and a report reads it thousands of times. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(timeZone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  CLOCKS.set(timeZone, clock)
  return clock
}
