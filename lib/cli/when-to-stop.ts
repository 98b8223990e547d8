import { isRunning, starter } from '@/lib/cli/lock.mjs'

const LOOK_EVERY = 300

/** Aborts once when this process should end: Ctrl-C, a polite kill, a closed terminal, or npm killed above it. */
export function whenToStop(): AbortSignal {
  const stop = new AbortController()
  const end = () => stop.abort()
  // Ctrl-C arrives twice under npm, once from the terminal and once passed on: every one after the first means the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (process.env.npm_lifecycle_event) endWithNpm(end)
  return stop.signal
}

/** Killed with -9, npm cannot pass anything on; left alone we would hold the port that the next start wants. */
function endWithNpm(end: () => void): void {
  const { pid, born } = starter()
  const timer = setInterval(() => {
    if (isRunning(pid, born)) return
    clearInterval(timer)
    end()
  }, LOOK_EVERY)
  timer.unref()
}
