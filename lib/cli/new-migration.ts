import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { holdServer } from '@/lib/db/embedded-server'
import { migrationList } from '@/lib/db/migrate'
import { placeOf, withSchemaEngine } from '@/lib/db/schema-engine'
import { throwawayHome } from '@/lib/testing/throwaway-home'

/** Writes what schema.prisma has and the migrations lack as the SQL of a new migration; gives its path, or nothing. */
async function newMigration(name: string): Promise<string | undefined> {
  const { home, remove } = await throwawayHome()
  const server = await holdServer(home, { durability: 'throwaway' })
  try {
    const sql = await difference(server.url)
    if (!sql) return undefined
    const folder = join('prisma', 'migrations', `${timestamp()}_${name}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'migration.sql'), sql)
    return join(folder, 'migration.sql')
  } finally {
    await server.leave()
    await remove()
  }
}

async function difference(url: string): Promise<string> {
  const schema = await readFile(join('prisma', 'schema.prisma'), 'utf8')
  const { stdout } = await withSchemaEngine(placeOf(url), schema, async (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...(await migrationList()) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  const sql = stdout?.trim() ?? ''
  return sql === '' || sql.startsWith('-- This is an empty migration') ? '' : `${sql}\n`
}

function timestamp(): string {
  return new Date().toISOString().replace(/\D/g, '').slice(0, 14)
}

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run migration NAME, where NAME is small letters, digits and underscores.')
  process.exitCode = 2
} else {
  const path = await newMigration(name)
  console.log(
    path
      ? `Wrote ${path}: read it, and add what the schema language cannot say.`
      : 'The migrations already say all of schema.prisma.',
  )
}
