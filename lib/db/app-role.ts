import pg from 'pg'
import { DatabaseFault } from '@/lib/db/database-fault'
import { reachDatabase } from '@/lib/db/reach-database'

/** The role the embedded PostgreSQL lets the application in as; its tables belong to another. */
export const APP_ROLE = 'plumbline_app'

/** What a reader may later ask about: the application's role adds rows here and can neither change nor remove one. */
export const INSERT_ONLY = [
  'adjudication',
  'adjudication_verdict',
  'article_version',
  'comment_text',
  'edition',
  'event',
  'passage',
  'snapshot',
  'snapshot_text',
  'verdict',
  'verdict_evidence',
] as const

/** What it can only read: the chain is written by its trigger, the list of migrations by those. */
const READ_ONLY = ['event_link', '_prisma_migrations'] as const

/** The only tables it removes rows from; a rule that is kept by a row that stands, as of verdicts, cannot be got round by removing it. */
export const REMOVES_FROM = [
  'claim_tag',
  'claim_to_weigh',
  'idempotency_key',
  'mention',
  'presence',
  'rate_limit',
  'recovery_code',
  'report_claim',
  'stored_file',
] as const

/** Makes the application's role in the embedded PostgreSQL, or gives it this password. `ownerUrl` is of who made the cluster. */
export async function makeAppRole(ownerUrl: string, password: string): Promise<void> {
  const owner = await reachDatabase(ownerUrl)
  try {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE])
    const verb = rowCount ? 'ALTER' : 'CREATE'
    const attributes = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
    await owner.query(`${verb} ROLE ${APP_ROLE} ${attributes} PASSWORD ${pg.escapeLiteral(password)}`)
  } finally {
    await owner.end()
  }
}

/**
 * Lets a role work on the migrated database of `ownerUrl`, as little as the application needs: it adds to the log and to all
 * that is append-only, and owns nothing, so it can neither switch a trigger off nor change a table. Asked again it is the
 * same. Throws a DatabaseFault when the role is not there or is the owner itself.
 */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  const owner = await reachDatabase(ownerUrl)
  const name = pg.escapeIdentifier(role)
  try {
    await refuseUnfit(owner, role)
    await owner.query('BEGIN')
    await owner.query(`
      GRANT USAGE ON SCHEMA public, graphile_worker TO ${name};
      GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${name};
      REVOKE DELETE ON ALL TABLES IN SCHEMA public FROM ${name};
      GRANT DELETE ON ${REMOVES_FROM.map(quoted).join(', ')} TO ${name};
      REVOKE UPDATE ON ${INSERT_ONLY.map(quoted).join(', ')} FROM ${name};
      REVOKE INSERT, UPDATE ON ${READ_ONLY.map(quoted).join(', ')} FROM ${name};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${name};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${name};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${name}`)
    await openJobRows(owner, role)
    await owner.query('COMMIT')
  } finally {
    await owner.end()
  }
}

/** The same place as `ownerUrl`, entered as the application's role. */
export function asAppRole(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = encodeURIComponent(password)
  return url.href
}

async function refuseUnfit(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ isUs: boolean; isSuper: boolean }>(
    'SELECT rolname = current_user AS "isUs", rolsuper AS "isSuper" FROM pg_roles WHERE rolname = $1',
    [role],
  )
  const [found] = rows
  if (found === undefined)
    throw new DatabaseFault(`The database has no role ${role}: create it first, with LOGIN and a password.`)
  if (found.isUs || found.isSuper) {
    throw new DatabaseFault(
      `The role ${role} owns the tables or may do anything: the application needs one of its own that owns nothing.`,
    )
  }
}

/** The queue protects its rows from everyone but its owner; the application does its jobs. */
async function openJobRows(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity`,
  )
  const policy = pg.escapeIdentifier(`open to ${role}`)
  for (const { table } of rows) {
    const place = `graphile_worker.${pg.escapeIdentifier(table)}`
    await owner.query(`DROP POLICY IF EXISTS ${policy} ON ${place}`)
    await owner.query(
      `CREATE POLICY ${policy} ON ${place} TO ${pg.escapeIdentifier(role)} USING (true) WITH CHECK (true)`,
    )
  }
}

function quoted(table: string): string {
  return pg.escapeIdentifier(table)
}
