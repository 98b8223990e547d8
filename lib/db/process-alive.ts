import { readFileSync } from 'node:fs'

/** True while a process with this id runs, whoever owns it; one that ended and was not yet collected does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** Waits until the process is gone, at most `patience` milliseconds; says whether it went. */
export async function waitUntilGone(pid: number, patience: number): Promise<boolean> {
  const end = Date.now() + patience
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return true
}

/** In a container without an init process nobody collects the dead, and they would seem alive for ever. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}
