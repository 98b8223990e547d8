import { type ChildProcess } from 'node:child_process'
import { endGroup, startScript } from '@/lib/cli/child'

/** The worker beside the server; `end` lets its jobs come to a place where they can be left. */
export type WorkerProcess = { end: () => Promise<void> }

const MEGABYTES = 256
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 60_000
/** Longer than the worker itself waits for its jobs. */
const GRACE = 15_000

/** Starts the worker in a process of its own, and again, after pauses that grow, whenever it ends by itself. */
export function startWorker(): WorkerProcess {
  let child: ChildProcess
  let pause = FIRST_PAUSE
  let again: NodeJS.Timeout | undefined
  let isEnding = false
  const begin = () => {
    const began = Date.now()
    child = startScript('lib/worker/start-worker.mjs', [], { NODE_OPTIONS: nodeOptions() }, 'inherit')
    child.once('exit', (code, signal) => {
      if (isEnding) return
      if (Date.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE
      console.error(`Worker       ended by itself (${signal ?? code}), begins again in ${pause / 1_000} s`)
      again = setTimeout(begin, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
  }
  begin()
  return {
    end: () => {
      isEnding = true
      clearTimeout(again)
      return endChild(child)
    },
  }
}

/** Little memory: what needs more is read by a process of its own. */
function nodeOptions(): string {
  return `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=${MEGABYTES}`.trim()
}

function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE)
  endGroup(child)
  return ended.finally(() => clearTimeout(timer))
}
