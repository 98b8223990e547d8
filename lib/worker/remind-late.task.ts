import { desksWithClocks } from '@/lib/claims/late-claims.store'
import { remindLate } from '@/lib/claims/remind-late.command'
import { inTransaction } from '@/lib/db/transaction'
import type { Task } from './task'

/** Reminds people of every desk of what is late; made to be run each hour, it reminds nobody twice a day of the same claim. */
export const remindOfLate: Task<'remind-late'> = async (_payload, { stop }) => {
  for (const desk of await inTransaction(desksWithClocks)) {
    while (!stop.aborted && (await remindLate(desk)) > 0);
  }
}
