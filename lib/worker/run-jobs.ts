import { Logger, parseCrontab, run, type Runner } from 'graphile-worker'
import pg from 'pg'
import { closeDb } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { enqueueForgotten } from '@/lib/evidence/capture-progress.store'
import { failForgottenExports } from '@/lib/exports/export-file.store'
import { stopForgottenImports } from '@/lib/imports/import.store'
import { settings } from '@/lib/shared/settings'
import { freeJobsOfTheDead, noteAlive } from './dead-workers'
import { sayFailure } from './say-failure'
import { CRONTAB, taskList } from './tasks'
import { weighSoon } from './weigh-soon'

/** Jobs done at once. */
const CONCURRENCY = 2
/** How often it is looked for jobs of killed workers, and for captures and files whose job was lost. */
const SWEEP_EVERY = 60_000
/** How long jobs under way may take to end when they are asked to. */
const GRACE = 10_000

/** Does jobs until `stop`, or until the connection to the database is lost: then it throws, and may be called again. */
export async function runJobs(stop: AbortSignal, say: (line: string) => void): Promise<void> {
  const pool = openPool()
  const alive = await pool.connect()
  try {
    await runWith(pool, alive, stop, say)
  } finally {
    alive.release(true)
    await atMost(GRACE, Promise.all([pool.end(), closeDb()]))
  }
}

async function runWith(pool: pg.Pool, alive: pg.PoolClient, stop: AbortSignal, say: (line: string) => void) {
  const lost = new Promise<never>((_, fail) => alive.on('error', fail))
  lost.catch(() => undefined)
  const ending = new AbortController()
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: quiet(say),
    taskList: taskList(AbortSignal.any([stop, ending.signal])),
    parsedCronItems: parseCrontab(CRONTAB),
    preset: {
      // Said so, the queue tries again when it cannot write down how a job ended; else that would end the process.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      plugins: [{ name: 'AlivePlugin', version: '1.0.0', worker: { hooks: { startWorker: sayAlive(alive) } } }],
    },
  })
  const weighing = weighSoon({ url: settings().DATABASE_URL, stop }, (error) => say(sayFailure('Weighing', error)))
  try {
    await sweep(pool)
    say('ready')
    const look = () => void sweep(pool).catch((error) => say(sayFailure('Looking for lost jobs', error)))
    const timer = setInterval(look, SWEEP_EVERY)
    const ended = Promise.race([runner.promise, lost, stopped(stop)])
    await ended.finally(() => clearInterval(timer))
  } finally {
    ending.abort()
    await atMost(GRACE, weighing.close())
    await endRunner(runner)
  }
}

/** The worker is known to live before it takes its first job. */
function sayAlive(alive: pg.PoolClient) {
  let said: Promise<void> | undefined
  return async (_context: unknown, { worker }: { worker: { workerPool: { id: string } } }) => {
    said ??= noteAlive(alive, worker.workerPool.id)
    await said
  }
}

async function sweep(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await freeJobsOfTheDead(client)
  } finally {
    client.release()
  }
  await inTransaction(enqueueForgotten)
  await inTransaction(failForgottenExports)
  await inTransaction(stopForgottenImports)
}

async function endRunner(runner: Runner): Promise<void> {
  await atMost(GRACE, runner.stop())
}

/** Waits for what may never end without its database; how it ends does not matter any more. */
async function atMost(milliseconds: number, ending: Promise<unknown> | undefined): Promise<void> {
  const patience = new Promise<void>((done) => setTimeout(done, milliseconds).unref())
  await Promise.race([Promise.resolve(ending).catch(() => undefined), patience])
}

function stopped(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve()
  return new Promise((done) => stop.addEventListener('abort', () => done(), { once: true }))
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings().DATABASE_URL,
    max: CONCURRENCY + 4,
    connectionTimeoutMillis: 10_000,
    application_name: 'plumbline worker',
  })
  // A connection that breaks is noticed by the query that waits on it; without listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

/** Of what the queue says only failures are worth a line, without what they were about. */
function quiet(say: (line: string) => void): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level !== 'error') return
    const error: unknown = meta?.error
    say(error === undefined ? sayFailure('The queue', new Error(message)) : sayFailure(doing(meta), error))
  })
}

function doing(meta: Record<string, unknown> | undefined): string {
  const job = meta?.job
  const task = typeof job === 'object' && job !== null && 'task_identifier' in job ? String(job.task_identifier) : null
  return task === null ? 'The queue' : `The job ${task}`
}
