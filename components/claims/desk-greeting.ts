import type { MyDesk } from '@/lib/claims/my-desk.query'
import { localTimeOf } from '@/lib/shared/zoned-time'

/** "Good afternoon, Ruth", by the desk's clock. */
export function deskGreeting(name: string, now: Date, timeZone: string): string {
  const hour = Number(localTimeOf(now, timeZone).slice(11, 13))
  const part = hour >= 5 && hour < 12 ? 'morning' : hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
  return `Good ${part}, ${name.split(/\s+/u)[0] ?? name}`
}

/** How much waits, in one sentence. */
export function deskLede(
  desk: Pick<MyDesk, 'verdictsToGive' | 'cameBack' | 'toAdjudicate' | 'late' | 'dueToday'>,
): string {
  const waits = desk.verdictsToGive.count + desk.cameBack.count + desk.toAdjudicate.count
  if (waits === 0) return 'Nothing waits for you. Open an article and read what nobody has accounted for.'
  const things = waits === 1 ? 'One thing waits for you.' : `${waits} things wait for you.`
  const late = desk.late === 0 ? '' : ` ${isAre(desk.late)} late.`
  const due = desk.dueToday === 0 ? '' : ` ${isAre(desk.dueToday)} due within a day.`
  return `${things}${late}${due}`
}

function isAre(count: number): string {
  return count === 1 ? 'One is' : `${count} are`
}
