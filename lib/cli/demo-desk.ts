import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { writeSecret } from '@/lib/cli/home'
import { migrate } from '@/lib/db/migrate'
import { reachDatabase } from '@/lib/db/reach-database'

/** Someone who can sign in to the demo desk. */
export type DemoAccount = { name: string; email: string; role: string; password: string }

const SEEDING = 'plumbline_demo'
const KEPT_IN = 'demo-accounts.txt'

/** Where the passwords of the demo desk are kept, if there is one. */
export function demoAccountsFile(home: string): string | undefined {
  const file = join(home, KEPT_IN)
  return existsSync(file) ? file : undefined
}

/** True when the database has no desk yet. */
export async function isEmpty(url: string): Promise<boolean> {
  const client = await reachDatabase(url)
  try {
    const { rowCount } = await client.query('SELECT FROM desk LIMIT 1')
    return rowCount === 0
  } finally {
    await client.end()
  }
}

/**
 * Makes the demo desk in a database of its own and puts that in the empty one's place, so that being killed half way leaves
 * no half desk. Gives the accounts, whose passwords are also kept in the home folder for its owner only.
 */
export async function makeDemoDesk(home: string, url: string): Promise<DemoAccount[]> {
  const keeper = await reachDatabase(otherDatabase(url, 'postgres'))
  try {
    await keeper.query(`DROP DATABASE IF EXISTS ${SEEDING} WITH (FORCE)`)
    await keeper.query(`CREATE DATABASE ${SEEDING}`)
    const accounts = await seed(otherDatabase(url, SEEDING))
    await writeSecret(join(home, KEPT_IN), asText(accounts))
    await replaceEmpty(keeper, url)
    return accounts
  } finally {
    await keeper.end()
  }
}

/** The accounts as lines of a table, e-mail and password side by side. */
export function accountLines(accounts: DemoAccount[]): string[] {
  const width = Math.max(...accounts.map(({ email }) => email.length))
  return accounts.map(
    ({ role, email, password, name }) => `${role.padEnd(9)} ${email.padEnd(width)}  ${password}  (${name})`,
  )
}

async function seed(url: string): Promise<DemoAccount[]> {
  await migrate(url)
  const before = process.env.DATABASE_URL
  process.env.DATABASE_URL = url
  const { closeDb } = await import('@/lib/db/client')
  try {
    const { seedDemoDesk } = await import('@/prisma/seed/demo-desk')
    return await seedDemoDesk()
  } finally {
    await closeDb()
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  }
}

async function replaceEmpty(keeper: pg.Client, url: string): Promise<void> {
  // A command typed meanwhile may have made a desk of its own: then that one counts.
  if (!(await isEmpty(url))) return
  const name = new URL(url).pathname.slice(1)
  await keeper.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await keeper.query(`ALTER DATABASE ${SEEDING} RENAME TO ${name}`)
}

function otherDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

function asText(accounts: DemoAccount[]): string {
  return ['The demo desk. Sign in with one of these.', '', ...accountLines(accounts), ''].join('\n')
}
