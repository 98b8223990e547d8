import { join } from 'node:path'
import { isRunning, type LockHolder, takeLock } from '@/lib/cli/lock.mjs'
import type { Address } from '@/lib/cli/address'
import { Trouble } from '@/lib/cli/trouble'

const PATIENCE = 15_000

/** Makes this the one start on a home folder; a second one is told where the first runs. Gives back the release. */
export async function beTheOneStart(home: string, { url }: Address): Promise<() => void> {
  const file = join(home, 'start.lock')
  const end = Date.now() + PATIENCE
  for (;;) {
    const lock = takeLock(file, { address: url })
    if (lock.taken) return lock.release
    // One whose terminal or npm was killed is on its way out (see whenToStop) and makes room in a moment.
    if (isOrphan(lock.holder) && Date.now() < end) await new Promise((done) => setTimeout(done, 100))
    else throw alreadyRuns(home, lock.holder)
  }
}

function isOrphan({ starter }: LockHolder): boolean {
  return !isRunning(starter.pid, starter.born)
}

function alreadyRuns(home: string, { pid, address }: LockHolder): Trouble {
  return new Trouble(
    `Plumbline already runs with ${home} at ${address} (process ${pid}): use that one, end it with Ctrl-C where it was started, or set PLUMBLINE_HOME to another folder.`,
  )
}
