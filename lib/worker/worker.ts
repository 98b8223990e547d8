import { outliveReaders } from '@/lib/cli/outlive-readers'
import { emptySpool } from '@/lib/files/spool.gateway'
import { runJobs } from './run-jobs'
import { sayFailure } from './say-failure'

const FIRST_PAUSE = 500
const LONGEST_PAUSE = 30_000

/** Does jobs until `stop`, however often the database goes away meanwhile. */
export async function work(stop: AbortSignal, say: (line: string) => void): Promise<void> {
  await emptySpool()
  for (let pause = FIRST_PAUSE; !stop.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const began = Date.now()
    try {
      await runJobs(stop, say)
    } catch (error) {
      say(sayFailure('The worker', error))
    }
    if (Date.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE
    await wait(pause, stop)
  }
}

/** The worker as a process of its own; ends on SIGTERM or Ctrl-C when its jobs have come to a place where they can be left. */
export async function main(): Promise<void> {
  outliveReaders()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  await work(stop.signal, (line) => {
    if (line !== 'ready') console.error(`Worker       ${line}`)
  })
  process.exit()
}

function wait(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (stop.aborted) return done()
    const timer = setTimeout(done, milliseconds)
    stop.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true })
  })
}
