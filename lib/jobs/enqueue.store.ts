import type { Tx } from '@/lib/db/transaction'
import type { Job } from './job'

/** `key`: a waiting job with the same key is replaced; `runAt`: not before; `attempts`: how often it is tried in all; `queue`: jobs of one are done one after the other. */
export type EnqueueOptions = { key?: string; runAt?: Date; attempts?: number; queue?: string }

/** Asks for work to be done later, in the transaction of the change that needs it: rolled back with it, begun within milliseconds of its end. */
export async function enqueue(tx: Tx, job: Job, options: EnqueueOptions = {}): Promise<void> {
  const { key = null, runAt = null, attempts = 3, queue = null } = options
  await tx.$queryRaw`
    SELECT id FROM graphile_worker.add_job(
      ${job.name}::text, payload := ${JSON.stringify(job.payload)}::json, run_at := ${runAt}::timestamptz,
      max_attempts := ${attempts}::int, job_key := ${key}::text, queue_name := ${queue}::text)`
}
