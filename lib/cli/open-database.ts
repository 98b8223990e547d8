import { reachDatabase } from '@/lib/db/reach-database'
import { type HeldServer, holdServer, letServerGo } from '@/lib/db/embedded-server'
import type { Say } from '@/lib/cli/step'

/** The database a command or a start works on, held until `close`. */
export type OpenDatabase = {
  /** As the owner of its tables: for migrations, and for what is typed on this machine. */
  url: string
  kind: 'embedded' | 'given'
  /** Where it is, without its password, for people. */
  place: string
  startedHere: boolean
  close: () => Promise<'stopped' | 'still running'>
}

/** Opens the database in use: the one DATABASE_URL names, or the embedded one of the home folder, started if need be. */
export async function openDatabase(home: string, say: Say): Promise<OpenDatabase> {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL
  return given ? reachGiven(given) : openEmbedded(await holdServer(home, { tell: say }))
}

/** As `openDatabase`, for the one who stays longest: with it the embedded server ends, even if `db url` kept it up. */
export async function ownDatabase(home: string, say: Say): Promise<OpenDatabase> {
  const database = await openDatabase(home, say)
  if (database.kind === 'embedded') await letServerGo(home)
  return database
}

async function reachGiven(url: string): Promise<OpenDatabase> {
  const client = await reachDatabase(url)
  const place = `${client.host}:${client.port}/${client.database}`
  await client.end()
  return { url, kind: 'given', place, startedHere: false, close: async () => 'still running' }
}

function openEmbedded({ url, folder, startedHere, leave }: HeldServer): OpenDatabase {
  return { url, kind: 'embedded', place: folder, startedHere, close: leave }
}
