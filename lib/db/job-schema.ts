import pg from 'pg'
import { DatabaseFault } from '@/lib/db/database-fault'
import { placeOf } from '@/lib/db/schema-engine'

/** The newest migration of the job queue in use; a test holds it against the package, which is slow to load and loaded only when needed. */
export const JOB_SCHEMA = 19

/** Brings the tables of the job queue up to date, which the package keeps in a schema of its own. `client` holds the lock of all migrations. */
export async function migrateJobs(client: pg.Client, databaseUrl: string): Promise<void> {
  if (await isUpToDate(client)) return
  const { Logger, runMigrations } = await import('graphile-worker')
  const pool = new pg.Pool({ ...placeOf(databaseUrl), max: 1, application_name: 'plumbline' })
  // What goes wrong with a connection is told by the query that waits for it; without listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (each) => void each.on('error', () => undefined))
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
  } catch (error) {
    throw new DatabaseFault(
      `The tables of the job queue could not be made: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    // Its own pool would be left to close by itself, and a template database must have no connection.
    await pool.end()
  }
}

async function isUpToDate(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there`,
  )
  if (!rows[0]?.there) return false
  const newest = await client.query<{ id: number }>('SELECT max(id) AS id FROM graphile_worker.migrations')
  return (newest.rows[0]?.id ?? 0) >= JOB_SCHEMA
}
