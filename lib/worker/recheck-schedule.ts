import { inTransaction } from '@/lib/db/transaction'
import { recheckKey } from '@/lib/evidence/recheck'
import { sourcesDue } from '@/lib/evidence/recheck.store'
import { enqueue } from '@/lib/jobs/enqueue.store'
import { now } from '@/lib/shared/clock'
import type { Task } from './task'

/** An address is looked at once a day. */
const DAY = 24 * 60 * 60 * 1000
/** How many addresses one run asks for, and how far apart in milliseconds: an hour's work at most, and nobody is overrun. */
const MOST = 300
const APART = 5_000

/** Asks for a recheck of every source whose turn it is; made to be run each hour. */
export const scheduleRechecks: Task<'schedule-rechecks'> = async () => {
  await inTransaction(async (tx) => {
    const time = now().getTime()
    const due = await sourcesDue(tx, { before: new Date(time - DAY), limit: MOST })
    for (const [at, sourceId] of due.entries()) {
      const options = { key: recheckKey(sourceId), runAt: new Date(time + at * APART) }
      await enqueue(tx, { name: 'recheck', payload: { sourceId } }, options)
    }
  })
}
