import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Where the schema engine works; the parts, never a connection string, since that would win over the shadow's name. */
export type Place = {
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: pg.ClientConfig['ssl']
}

/** Prisma's own schema engine as WebAssembly on one database, for `work`; the schema's text is needed for `diff` only. */
export async function withSchemaEngine<T>(
  place: Place,
  schema: string | undefined,
  work: (engine: wasm.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine()
  const datamodels = schema === undefined ? undefined : ([['schema.prisma', schema]] satisfies [string, string][])
  const adapters: SqlDriverAdapter[] = []
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(place, adapters))
  const engine = await wasm.SchemaEngine.new({ datamodels }, () => undefined, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
    // The engine leaves its connections open, and a template database must have none.
    await Promise.all(adapters.map((open) => open.dispose()))
  }
}

/** The parts of a connection string, as the PostgreSQL driver reads them. */
export function placeOf(url: string): Place {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url })
  return { host, port, user: user ?? '', password: password ?? '', database: database ?? '', ssl }
}

let loaded: Promise<void> | undefined

function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const bytes = await readFile(join(glue, '..', 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withoutWaiting(wasm) })
    wasm.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') start()
  })()
  return loaded
}

/** The engine never clears the ten seconds it grants its lock, and they would keep a finished process from ending. */
function withoutWaiting(glue: object): WebAssembly.ModuleImports {
  const wait = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds).unref()
  const imports = Object.entries(glue).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout') ? wait : value,
  ])
  return Object.fromEntries(imports)
}

function adapterFor(place: Place, adapters: SqlDriverAdapter[]): SqlMigrationAwareDriverAdapterFactory {
  // One connection: the engine's advisory lock belongs to the connection that took it.
  const factory = new PrismaPg({ ...place, max: 1, idleTimeoutMillis: 0, application_name: 'plumbline' })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = wholeScripts(await factory.connect())
      adapters.push(adapter)
      return adapter
    },
    connectToShadowDb: () => shadowOf(place),
  }
}

async function shadowOf(place: Place): Promise<SqlDriverAdapter> {
  const database = `plumbline_shadow_${crypto.randomUUID()}`
  const maker = new pg.Client(place)
  await maker.connect()
  await maker.query(`CREATE DATABASE "${database}"`)
  const shadow = wholeScripts(await new PrismaPg({ ...place, database, max: 1, idleTimeoutMillis: 0 }).connect())
  const dispose = shadow.dispose.bind(shadow)
  shadow.dispose = async () => {
    await dispose()
    await maker.query(`DROP DATABASE "${database}" WITH (FORCE)`)
    await maker.end()
  }
  return shadow
}

/**
 * The stock adapter cuts scripts at every semicolon, also inside functions, and runs the pieces one by one. Sent whole, a
 * script is one transaction, and its migration is noted as finished in that same transaction: killed at any moment it is
 * either there and known to be, or not there at all.
 */
function wholeScripts<Adapter extends SqlDriverAdapter & { underlyingDriver?: () => unknown }>(
  adapter: Adapter,
): Adapter {
  const pool = adapter.underlyingDriver?.()
  if (!(pool instanceof pg.Pool)) throw new Error('The Prisma adapter no longer tells its connection pool.')
  adapter.executeScript = async (script: string) => {
    const checksum = createHash('sha256').update(script).digest('hex')
    const { rows } = await pool.query<{ known: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`,
    )
    const note = `UPDATE _prisma_migrations SET finished_at = now() WHERE checksum = '${checksum}' AND finished_at IS NULL AND rolled_back_at IS NULL`
    await pool.query(rows[0]?.known ? `${script}\n;${note}` : script)
  }
  readOneByteColumns(adapter)
  return adapter
}

/** What the engine asks for as PostgreSQL's one-byte type, which the adapter does not know, and the column it comes in. */
const ONE_BYTE = [
  {
    asked: /constr\.contype AS constraint_type/,
    column: 'constraint_type',
    instead: 'constr.contype::text AS constraint_type',
  },
  { asked: /con\.confdeltype,/, column: 'confdeltype', instead: 'con.confdeltype::text,' },
  { asked: /con\.confupdtype,/, column: 'confupdtype', instead: 'con.confupdtype::text,' },
]

function readOneByteColumns(adapter: SqlDriverAdapter): void {
  const ask = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const columns = ONE_BYTE.filter(({ asked }) => asked.test(query.sql))
    const sql = columns.reduce((text, { asked, instead }) => text.replace(asked, instead), query.sql)
    const answer = await ask({ ...query, sql })
    for (const { column } of columns) answer.columnTypes[answer.columnNames.indexOf(column)] = ColumnTypeEnum.Character
    return answer
  }
}
