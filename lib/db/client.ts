import { settings } from '@/lib/shared/settings'
import { Prisma, PrismaClient } from './generated/client'
import { preparedName } from './prepared'
import { PgWithoutRows } from './without-rows'

export { Prisma } from './generated/client'

const kept = globalThis as { plumblineDb?: PrismaClient }

/** The one connection pool of this process, made when first asked for. Its errors never hold what was to be written or what stood there. */
export function db(): PrismaClient {
  kept.plumblineDb ??= opened()
  return kept.plumblineDb
}

/** Gives all connections back; the next `db()` opens a new pool. */
export async function closeDb(): Promise<void> {
  const open = kept.plumblineDb
  delete kept.plumblineDb
  await open?.$disconnect()
}

function opened(): PrismaClient {
  const connection = { connectionString: settings().DATABASE_URL, max: settings().DATABASE_CONNECTIONS }
  const client = new PrismaClient({
    adapter: new PgWithoutRows(connection, { statementNameGenerator: preparedName }),
    errorFormat: 'minimal',
  })
  const quiet = client.$extends({
    query: { $allModels: { $allOperations: ({ args, query }) => query(args).catch(throwWithoutArguments) } },
  })
  // Its type tells of extensions in general; this one adds and hides nothing.
  return quiet as unknown as PrismaClient
}

/** Prisma prints all arguments of a call that it does not understand; the last line says what is wrong with them. */
function throwWithoutArguments(error: unknown): never {
  if (!(error instanceof Prisma.PrismaClientValidationError)) throw error
  const why = error.message.trimEnd().split('\n').at(-1) ?? ''
  throw new Prisma.PrismaClientValidationError(why, { clientVersion: error.clientVersion })
}
