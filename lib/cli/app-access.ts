import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSecret } from '@/lib/cli/home'
import type { OpenDatabase } from '@/lib/cli/open-database'
import { asAppRole, grantToApp, makeAppRole } from '@/lib/db/app-role'

/**
 * The address under which the server and its worker use a migrated database: as a role of their own, which owns nothing. The
 * embedded one has that role made; of a given one it is the user of DATABASE_URL, when DATABASE_OWNER_URL names the owner.
 */
export async function appUrlOf(home: string, database: OpenDatabase): Promise<string> {
  const given = process.env.DATABASE_URL
  if (database.kind === 'given') {
    if (!given || given === database.url) return database.url
    await grantToApp(database.url, decodeURIComponent(new URL(given).username))
    return given
  }
  const password = await appPassword(home)
  await makeAppRole(database.url, password)
  const url = asAppRole(database.url, password)
  await grantToApp(database.url, decodeURIComponent(new URL(url).username))
  return url
}

/** Made once, and kept in the home folder for its owner only. */
async function appPassword(home: string): Promise<string> {
  const file = join(home, 'app-role-password')
  if (!existsSync(file)) await writeSecret(file, randomBytes(24).toString('base64url'))
  return (await readFile(file, 'utf8')).trim()
}
