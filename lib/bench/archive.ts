import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { APP_ROLE, asAppRole, grantToApp, makeAppRole } from '@/lib/db/app-role'
import { type HeldServer, holdServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { fillDesk } from './desk-of-claims'

/** A desk of so many claims in a PostgreSQL of its own, as its owner and as the application come in. */
export type Archive = { claims: number; ownerUrl: string; appUrl: string; server: HeldServer }

const PASSWORD = 'only-for-the-benchmark'

/** Makes the archive once and keeps it for the next run, until a migration or the making itself changes. A million claims take some minutes. */
export async function openArchive(claims: number): Promise<Archive> {
  const home = resolve('.plumbline', `bench-${claims}`)
  await mkdir(home, { recursive: true })
  await chmod(home, 0o711)
  const server = await holdServer(home)
  const made = join(home, 'made-by')
  const hash = await hashOfMaking()
  const url = archiveUrl(server.url, hash)
  if ((await readFile(made, 'utf8').catch(() => '')) !== hash) {
    console.error(`Making a desk of ${claims.toLocaleString('en')} claims…`)
    await rm(made, { force: true })
    await freshDatabase(server.url, hash)
    await migrate(url)
    await fillDesk(url, claims)
    await writeFile(made, hash)
  }
  await makeAppRole(url, PASSWORD)
  await grantToApp(url, APP_ROLE)
  return { claims, ownerUrl: url, appUrl: asAppRole(url, PASSWORD), server }
}

/** A database of its own for each way of making it; one half made is made anew. */
function archiveUrl(url: string, hash: string): string {
  const archive = new URL(url)
  archive.pathname = `/archive_${hash.slice(0, 12)}`
  return archive.href
}

async function freshDatabase(url: string, hash: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'archive%'`,
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE ${pg.escapeIdentifier(datname)}`)
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(`archive_${hash.slice(0, 12)}`)} TEMPLATE template0`)
  } finally {
    await client.end()
  }
}

async function hashOfMaking(): Promise<string> {
  const hash = createHash('sha256')
  hash.update(await readFile(join(import.meta.dirname, 'desk-of-claims.sql')))
  const migrations = (await readdir('prisma/migrations', { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  for (const { name } of migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(await readFile(join('prisma/migrations', name, 'migration.sql')))
  }
  return hash.digest('hex')
}
