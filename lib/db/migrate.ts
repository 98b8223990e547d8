import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { DatabaseFault } from '@/lib/db/database-fault'
import { migrateJobs } from '@/lib/db/job-schema'
import { reachDatabase } from '@/lib/db/reach-database'
import { withSchemaEngine, placeOf } from '@/lib/db/schema-engine'

type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string }

const FOLDER = resolve('prisma', 'migrations')
/** Two processes that start on one database migrate one after the other. */
const ONE_AT_A_TIME = 7_586_254_632

/** Applies the migrations the database lacks, through Prisma's schema engine, and those of the job queue; gives the names of ours, none when up to date. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = await reachDatabase(databaseUrl)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME])
    const migrations = await readMigrations()
    const missing = missingFrom(migrations, await appliedMigrations(client))
    if (missing.length > 0) await apply(databaseUrl, migrations)
    await migrateJobs(client, databaseUrl)
    return missing
  } finally {
    await client.end()
  }
}

/** The migrations of the repository in the shape the schema engine wants. */
export async function migrationList(): Promise<MigrationList> {
  const lockfile = join(FOLDER, 'migration_lock.toml')
  const content = existsSync(lockfile) ? await readFile(lockfile, 'utf8') : null
  return {
    baseDir: FOLDER,
    lockfile: { path: 'migration_lock.toml', content },
    shadowDbInitScript: '',
    migrationDirectories: (await readMigrations()).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => existsSync(join(FOLDER, name, 'migration.sql'))).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(FOLDER, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ table: string | null }>(`SELECT to_regclass('_prisma_migrations') AS table`)
  if (!rows[0]?.table) return []
  // A migration that began and neither finished nor failed was killed before its one transaction ended: nothing of it is there.
  const killed = 'finished_at IS NULL AND rolled_back_at IS NULL'
  // Asked first: a role that may only read looks whether all is there, too.
  const { rowCount } = await client.query(`SELECT FROM _prisma_migrations WHERE ${killed}`)
  if (rowCount) await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE ${killed}`)
  const finished = 'SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL'
  return (await client.query<Applied>(finished)).rows
}

function missingFrom(migrations: Migration[], applied: Applied[]): string[] {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { migration_name: name, checksum } of applied) {
    if (!known.has(name)) {
      throw new DatabaseFault(
        `The database was last used by a newer Plumbline (it has the migration ${name}): start that one, or use another database.`,
      )
    }
    if (known.get(name) !== checksum) {
      throw new DatabaseFault(
        `The migration ${name} was changed after this database had it: put the file back as it was and write a new migration instead.`,
      )
    }
  }
  const there = new Set(applied.map(({ migration_name: name }) => name))
  return migrations.map(({ name }) => name).filter((name) => !there.has(name))
}

async function apply(databaseUrl: string, migrations: Migration[]): Promise<void> {
  const input = { migrationsList: await migrationList(), filters: { externalTables: [], externalEnums: [] } }
  try {
    await withSchemaEngine(placeOf(databaseUrl), undefined, (engine) => engine.applyMigrations(input))
  } catch (error) {
    const last = migrations.at(-1)?.name
    throw new DatabaseFault(
      `The database could not be brought up to ${last}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
