import { instantOf, localTimeOf } from '@/lib/shared/zoned-time'

/** From when on, by the desk's clock, people are reminded. */
const MORNING = '07:00'

/** When the day of the desk began on which people may be reminded now; null before seven in the morning. */
export function remindingSince(now: Date, timeZone: string): Date | null {
  const local = localTimeOf(now, timeZone)
  return local.slice(11) < MORNING ? null : instantOf(`${local.slice(0, 10)}T00:00`, timeZone)
}
