import { instantOf, localTimeOf } from '@/lib/shared/zoned-time'

/** When the daily mail goes out, by the desk's clock. */
const AT = '07:00'
const DAY = 24 * 60 * 60 * 1000

/** The newest moment, `time` or before, at which clocks in `timeZone` (IANA) showed the hour of the daily mail. */
export function lastDigestTime(time: Date, timeZone: string): Date {
  const today = localTimeOf(time, timeZone).slice(0, 10)
  const thisMorning = instantOf(`${today}T${AT}`, timeZone)
  if (thisMorning <= time) return thisMorning
  const yesterday = new Date(Date.parse(`${today}T00:00Z`) - DAY).toISOString().slice(0, 10)
  return instantOf(`${yesterday}T${AT}`, timeZone)
}

/** Whether a daily mail is due: the last one (null: none yet) is from before the newest morning, however late it has become. */
export function digestIsDue(time: Date, timeZone: string, last: Date | null): boolean {
  return last === null || last < lastDigestTime(time, timeZone)
}
