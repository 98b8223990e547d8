import { instantOf, isLocalTime } from '@/lib/shared/zoned-time'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const TO_THE_END_OF_ITS_MINUTE = 59_999

/**
 * The moment asked for: an instant ("2024-01-25T17:00:12.345Z"), or a time on the desk's clock ("2024-01-25T18:00", all of that
 * minute). Null for anything else.
 */
export function readMoment(asked: string | undefined, timeZone: string): Date | null {
  if (asked === undefined) return null
  if (INSTANT.test(asked)) {
    const at = new Date(asked)
    return Number.isNaN(at.getTime()) ? null : at
  }
  return isLocalTime(asked) ? new Date(instantOf(asked, timeZone).getTime() + TO_THE_END_OF_ITS_MINUTE) : null
}
