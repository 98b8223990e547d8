import { PrismaPg } from '@prisma/adapter-pg'
import { settings } from '@/lib/shared/settings'
import { PrismaClient } from './generated/client'

export { Prisma } from './generated/client'

const kept = globalThis as { plumblineDb?: PrismaClient }

/** The one connection pool of this process, made when first asked for. */
export function db(): PrismaClient {
  kept.plumblineDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: settings().DATABASE_URL, max: settings().DATABASE_CONNECTIONS }),
    // Else an error prints what was to be written, the fields of a confidential source among it.
    errorFormat: 'minimal',
  })
  return kept.plumblineDb
}

/** Gives all connections back; the next `db()` opens a new pool. */
export async function closeDb(): Promise<void> {
  const open = kept.plumblineDb
  delete kept.plumblineDb
  await open?.$disconnect()
}
