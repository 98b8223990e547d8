import { readFileSync } from 'node:fs'

const LOOK_EVERY = 300
const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh'])

/** Aborts once when this process should end: Ctrl-C, a polite kill, a closed terminal, or npm killed above it. */
export function whenToStop(): AbortSignal {
  const stop = new AbortController()
  const end = () => stop.abort()
  // Ctrl-C arrives twice under npm, once from the terminal and once passed on: every one after the first means the same.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (process.env.npm_lifecycle_event) endWithAncestors(end)
  return stop.signal
}

/** Killed with -9, npm cannot pass anything on; left alone we would hold the port that the next start wants. */
function endWithAncestors(end: () => void): void {
  const before = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(timer)
    end()
  }, LOOK_EVERY)
  timer.unref()
}

/** The parent, and the one above it where npm put a shell between. */
function ancestors(): string {
  const parent = process.ppid
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    const [name, rest] = [
      stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      stat.slice(stat.lastIndexOf(')') + 2),
    ]
    return SHELLS.has(name) ? `${parent} ${rest.split(' ')[1]}` : String(parent)
  } catch {
    return String(parent)
  }
}
