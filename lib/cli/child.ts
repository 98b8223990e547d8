import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { Stopped } from '@/lib/cli/trouble'

/** How a Node script ended: its exit code and the last of what it said. */
export type Ended = { code: number; said: string }

type Options = { env?: Record<string, string>; stop?: AbortSignal; loud?: 'loud' }

const KEPT = 20_000

/** Runs a script of the checkout with this Node in a process group of its own, which goes when we go, however we go. */
export function runScript(script: string, words: string[], { env, stop, loud }: Options = {}): Promise<Ended> {
  const child = startScript(script, words, env, loud ? 'inherit' : 'pipe')
  let said = ''
  const keep = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-KEPT)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const end = () => endGroup(child)
  stop?.addEventListener('abort', end, { once: true })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      stop?.removeEventListener('abort', end)
      if (stop?.aborted) fail(new Stopped())
      else done({ code: code ?? 1, said })
    })
  })
}

/** Starts such a script and leaves it running; `endGroup` ends it. */
export function startScript(
  script: string,
  words: string[],
  env: Record<string, string> = {},
  stdio: 'inherit' | 'pipe' = 'pipe',
): ChildProcess {
  const guarded = ['--import', `file://${resolve('lib/cli/die-with-parent.mjs')}`, resolve(script), ...words]
  return spawn(process.execPath, guarded, {
    env: { ...process.env, ...env },
    stdio: ['ignore', stdio, stdio],
    detached: process.platform !== 'win32',
  })
}

/** Asks a script and all it started to end. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM')
  } catch {
    // It ended by itself in the meantime.
  }
}
