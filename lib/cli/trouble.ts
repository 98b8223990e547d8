import { DatabaseFault } from '@/lib/db/database-fault'

/** Something a person at the terminal must put right: one clear sentence with what to do, shown without a stack. */
export class Trouble extends Error {
  override name = 'Trouble'
}

/** Someone pressed Ctrl-C or ended the process: no error, only an end. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** The sentence to show for an error; what nobody foresaw keeps its stack, since it is a bug. */
export function sayTrouble(error: unknown): string {
  if (error instanceof Trouble || error instanceof DatabaseFault) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
