import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { grantToApp } from '@/lib/db/app-role'
import { closeDb, db } from '@/lib/db/client'

/** Lets the rest of a test file work on its database as the application does: as a role that owns nothing. Gives that role and both addresses. */
export async function workAsApp(): Promise<{ role: string; ownerUrl: string; appUrl: string }> {
  const ownerUrl = process.env.DATABASE_URL ?? ''
  const role = `app_${randomUUID().slice(0, 8)}`
  const password = randomUUID()
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`)
  await owner.end()
  await grantToApp(ownerUrl, role)
  const url = new URL(ownerUrl)
  url.username = role
  url.password = password
  await closeDb()
  process.env.DATABASE_URL = url.href
  const [who] = await db().$queryRaw<{ name: string }[]>`SELECT current_user AS name`
  if (who?.name !== role) throw new Error('The database was asked before: this comes first in a test file.')
  return { role, ownerUrl, appUrl: url.href }
}
