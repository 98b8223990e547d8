import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeCluster } from '@/lib/db/postgres-folder'

/** A home folder for one run, entered by the account that PostgreSQL runs under; `remove` takes its database too. */
export async function throwawayHome(): Promise<{ home: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  await chmod(home, 0o711)
  const remove = async () => {
    await removeCluster(home)
    await rm(home, { recursive: true, force: true })
  }
  return { home, remove }
}
