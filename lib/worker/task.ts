import type { Job } from '@/lib/jobs/job'

/** What a task is given beside its payload: `stop` aborts when the worker must end soon. */
export type Work = { stop: AbortSignal }

/** Does one kind of job. What it throws is a failure nobody foresaw, after which the job is tried again later. */
export type Task<Name extends Job['name']> = (
  payload: Extract<Job, { name: Name }>['payload'],
  work: Work,
) => Promise<void>
