import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopServer } from '@/lib/db/embedded-server'
import { removeCluster } from '@/lib/db/postgres-folder'

const BEGINS_WITH = 'plumbline-test-'
const OLD = 30 * 60_000

/** A home folder for one run, entered by the account that PostgreSQL runs under; `remove` takes its database too. */
export async function throwawayHome(): Promise<{ home: string; remove: () => Promise<void> }> {
  await sweep()
  const home = await mkdtemp(join(tmpdir(), BEGINS_WITH))
  await chmod(home, 0o711)
  return { home, remove: () => removeHome(home) }
}

async function removeHome(home: string): Promise<void> {
  await removeCluster(home)
  await rm(home, { recursive: true, force: true })
}

/** Runs that were killed leave a server behind that nobody uses any more. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(BEGINS_WITH))
  for (const home of names.map((name) => join(tmpdir(), name))) {
    const made = await stat(home).catch(() => undefined)
    if (!made || made.uid !== process.getuid?.() || Date.now() - made.mtimeMs < OLD) continue
    const how = await stopServer(home).catch(() => 'not running' as const)
    if (how !== 'in use') await removeHome(home)
  }
}
