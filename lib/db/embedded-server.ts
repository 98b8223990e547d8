import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { DatabaseFault } from '@/lib/db/database-fault'
import { type Cluster, hasCluster, openCluster } from '@/lib/db/postgres-folder'
import {
  type Durability,
  type Postmaster,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from '@/lib/db/postmaster'
import { waitUntilGone } from '@/lib/db/process-alive'

/** The embedded PostgreSQL of a home folder, held by this process until `leave`. */
export type HeldServer = {
  /** Connection string of the `plumbline` database, password included. */
  url: string
  /** Where the data lies on disk. */
  folder: string
  startedHere: boolean
  /** Gives the server back: the last process to leave stops it, unless it was asked to stay. */
  leave: () => Promise<'stopped' | 'still running'>
}

/** How to hold the server; `tell` hears sentences worth showing a person. */
export type Holding = { durability?: Durability; tell?: (sentence: string) => void }

/** Everyone who uses the server holds this lock shared for as long; who gets it alone may stop the server. */
const IN_USE = 7_586_254_631
const PATIENCE = 60_000

/** Uses the server of a home folder, starting it (and making it) when need be; a dead process holds nothing. */
export async function holdServer(
  home: string,
  { durability = 'durable', tell = () => undefined }: Holding = {},
): Promise<HeldServer> {
  const cluster = await openCluster(home, tell)
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    const running = await runningPostmaster(cluster)
    const postmaster = running ?? (await startPostmaster(cluster, durability))
    const holder = await tryToHold(cluster, postmaster)
    if (!holder) continue
    await makeDatabase(holder)
    const leave = () => leaveServer(cluster, postmaster, holder)
    return { url: urlOf(cluster, postmaster, 'plumbline'), folder: cluster.folder, startedHere: !running, leave }
  }
  throw new DatabaseFault(
    `The database in ${cluster.folder} neither started nor ended within ${PATIENCE / 1000} s: look into ${cluster.log}.`,
  )
}

/** Asks the server to stay when the last process has left, until `stopServer`. */
export async function letServerStay(home: string): Promise<void> {
  await writeFile(join(home, 'postgres', 'stay'), '')
}

/** Takes `letServerStay` back: the server stops again with the last process that uses it. */
export async function letServerGo(home: string): Promise<void> {
  await rm(join(home, 'postgres', 'stay'), { force: true })
}

/** Stops the server that nobody uses; `in use` leaves it to those who do. */
export async function stopServer(home: string): Promise<'stopped' | 'in use' | 'not running'> {
  if (!(await hasCluster(home))) return 'not running'
  await letServerGo(home)
  const cluster = await openCluster(home, () => undefined)
  const postmaster = await runningPostmaster(cluster)
  if (!postmaster) return 'not running'
  const holder = await tryToHold(cluster, postmaster)
  if (!holder) return 'in use'
  return (await leaveServer(cluster, postmaster, holder)) === 'stopped' ? 'stopped' : 'in use'
}

/** A connection with the shared lock; nothing when the server is on its way up or down and must be looked at again. */
async function tryToHold(cluster: Cluster, postmaster: Postmaster): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, postmaster, 'postgres'),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock_shared($1) AS held', [IN_USE])
    if (rows[0]?.held) return client
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new DatabaseFault(
        `A PostgreSQL that is not ours (process ${postmaster.pid}) runs on ${cluster.data}: stop it, or set PLUMBLINE_HOME to another folder.`,
      )
    }
  }
  await client.end().catch(() => undefined)
  await waitUntilGone(postmaster.pid, 100)
  return undefined
}

async function makeDatabase(holder: pg.Client): Promise<void> {
  const { rowCount } = await holder.query("SELECT FROM pg_database WHERE datname = 'plumbline'")
  if (rowCount) return
  await holder.query('CREATE DATABASE plumbline').catch((error: { code?: string }) => {
    // Two processes may find it missing at once: 42P04 and 23505 say that the other one made it.
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

async function leaveServer(
  cluster: Cluster,
  postmaster: Postmaster,
  holder: pg.Client,
): Promise<'stopped' | 'still running'> {
  const alone = await isAlone(holder)
  if (alone && !mayStay(cluster)) {
    await stopPostmaster(postmaster)
    return 'stopped'
  }
  await holder.end().catch(() => undefined)
  return 'still running'
}

/** Gives the shared lock back and asks for the whole of it, which only the last one gets. */
async function isAlone(holder: pg.Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE])
    const { rows } = await holder.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [IN_USE])
    return rows[0]?.alone ?? false
  } catch {
    return false
  }
}

function mayStay({ folder }: Cluster): boolean {
  return existsSync(join(folder, 'stay'))
}

function urlOf({ password }: Cluster, { port }: Postmaster, database: string): string {
  return `postgresql://plumbline:${password}@127.0.0.1:${port}/${database}`
}
