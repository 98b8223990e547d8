import type { MyDesk } from '@/lib/claims/my-desk.query'
import { localTimeOf } from '@/lib/shared/zoned-time'

/** "Good afternoon, Ruth", by the desk's clock. */
export function deskGreeting(name: string, now: Date, timeZone: string): string {
  const hour = Number(localTimeOf(now, timeZone).slice(11, 13))
  const part = hour >= 5 && hour < 12 ? 'morning' : hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
  return `Good ${part}, ${name.split(/\s+/u)[0] ?? name}`
}

/** How much waits, in one sentence. */
export function deskLede(desk: Pick<MyDesk, 'verdictsToGive' | 'cameBack' | 'toAdjudicate' | 'dueToday'>): string {
  const waits = desk.verdictsToGive.count + desk.cameBack.count + desk.toAdjudicate.count
  if (waits === 0) return 'Nothing waits for you. Open an article and read what nobody has accounted for.'
  const things = waits === 1 ? 'One thing waits for you.' : `${waits} things wait for you.`
  if (desk.dueToday === 0) return things
  return `${things} ${desk.dueToday === 1 ? 'One is' : `${desk.dueToday} are`} due within a day.`
}
