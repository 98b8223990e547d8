import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseFault } from '@/lib/db/database-fault'
import { type Account, accountForNewData, canRun, isRoot } from '@/lib/db/postgres-account'
import { type Binaries, copiedBinaries, installedBinaries } from '@/lib/db/postgres-binaries'
import { isAlive } from '@/lib/db/process-alive'

/** One cluster on disk: `data/` belongs to `account`, `password` and `postgres.log` beside it to us. */
export type Cluster = {
  folder: string
  data: string
  log: string
  password: string
  account: Account
  binaries: Binaries
}

/** Where root keeps what another account must reach when the checkout lies in a private folder. */
const SHELF = '/var/lib/plumbline'
const MAJOR_VERSION = '18'

/** The cluster of a home folder, made there when there is none; `tell` hears one sentence when it must lie elsewhere. */
export async function openCluster(home: string, tell: (sentence: string) => void): Promise<Cluster> {
  const link = join(home, 'postgres')
  await mkdir(home, { recursive: true, mode: isRoot() ? 0o711 : 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseFault(`The folder ${home} cannot be made (${error.code}): set PLUMBLINE_HOME to one that can.`)
  })
  if (!(await exists(link))) await makeCluster(home, link, tell)
  return readCluster(link)
}

/** True when the home folder already holds a cluster. */
export async function hasCluster(home: string): Promise<boolean> {
  return exists(join(home, 'postgres')).catch(() => false)
}

/** Takes a stopped cluster away, wherever it lies. */
export async function removeCluster(home: string): Promise<void> {
  const link = join(home, 'postgres')
  const folder = await realpath(link).catch(() => link)
  await rm(folder, { recursive: true, force: true })
  await rm(link, { force: true })
}

async function readCluster(link: string): Promise<Cluster> {
  const folder = await realpath(link).catch(() => {
    throw new DatabaseFault(
      `The database folder that ${link} points to is gone: put it back, or remove ${link} to begin with an empty database.`,
    )
  })
  const data = join(folder, 'data')
  const owner = await stat(data).catch(() => null)
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => error)
  const password = await readFile(join(folder, 'password'), 'utf8').catch(() => null)
  if (version instanceof Error && version.code === 'EACCES') throw foreign(folder)
  if (!owner || version instanceof Error || password === null) throw broken(folder)
  if (version.trim() !== MAJOR_VERSION) {
    throw new DatabaseFault(
      `The database in ${folder} was written by PostgreSQL ${version.trim()}, this Plumbline brings ${MAJOR_VERSION}: start the Plumbline that wrote it, or set PLUMBLINE_HOME to another folder.`,
    )
  }
  if (!isRoot() && process.getuid && owner.uid !== process.getuid()) throw foreign(folder)
  if (isRoot() && owner.uid === 0) throw foreign(folder)
  const account = isRoot() ? { uid: owner.uid, gid: owner.gid } : {}
  const binaries = await reachableBinaries(account)
  return { folder, data, log: join(folder, 'postgres.log'), password, account, binaries }
}

function foreign(folder: string): DatabaseFault {
  return new DatabaseFault(
    `The database folder ${folder} belongs to another user: start Plumbline as the user who made it, or set PLUMBLINE_HOME to another folder.`,
  )
}

function broken(folder: string): DatabaseFault {
  return new DatabaseFault(
    `The database folder ${folder} is damaged (files are missing): put back a copy of it, or move it away to begin with an empty database.`,
  )
}

/** Built under another name and renamed when whole, so that being killed half way leaves nothing that looks whole. */
async function makeCluster(home: string, link: string, tell: (sentence: string) => void): Promise<void> {
  const account = await accountForNewData()
  const binaries = await reachableBinaries(account)
  const near = await isReachable(home, account)
  const shelf = near ? home : SHELF
  await mkdir(shelf, { recursive: true, mode: 0o755 })
  if (near) await removeUnfinished(home)
  const unfinished = join(shelf, `postgres.unfinished-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(unfinished, { mode: 0o711 })
    await chmod(unfinished, 0o711)
    await runInitdb(unfinished, account, binaries)
    if (near) return await rename(unfinished, link)
    const elsewhere = join(shelf, randomBytes(8).toString('hex'))
    await rename(unfinished, elsewhere)
    await symlink(elsewhere, link)
    tell(`PostgreSQL may not run as root and no other account can enter ${home}, so the database lies in ${elsewhere}.`)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Two starts at once both make a cluster; the first to finish wins and the other uses it.
    if (!(await exists(link))) throw error
  }
}

async function runInitdb(folder: string, account: Account, binaries: Binaries): Promise<void> {
  const data = join(folder, 'data')
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(folder, 'initdb-password')
  await mkdir(data, { mode: 0o700 })
  await writeFile(join(folder, 'password'), password, { mode: 0o600 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) {
    await chown(data, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const settings = ['--username=plumbline', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums']
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const initdb = spawn(binaries.initdb, [`--pgdata=${data}`, ...settings, ...language], { ...account, cwd: data, env })
  const said: string[] = []
  initdb.stdout.on('data', (chunk) => said.push(String(chunk)))
  initdb.stderr.on('data', (chunk) => said.push(String(chunk)))
  const code = await new Promise<number | null>((resolve, reject) => {
    initdb.on('error', reject)
    initdb.on('close', resolve)
  })
  await rm(passwordFile, { force: true })
  if (code !== 0)
    throw new DatabaseFault(
      `PostgreSQL could not make a database in ${folder}: ${said.join('').trim().split('\n').at(-1)}`,
    )
}

async function reachableBinaries(account: Account): Promise<Binaries> {
  const installed = await installedBinaries()
  if (await canRun(account, installed.postgres)) return installed
  if (isRoot()) return copiedBinaries(installed, SHELF)
  throw new DatabaseFault(
    `${installed.postgres} may not be run by you: make it executable, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

/** True when `account` may pass through every folder down to `folder`. */
async function isReachable(folder: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true
  const { mode, uid } = await stat(folder)
  const may = (mode & 0o001) !== 0 || (uid === account.uid && (mode & 0o100) !== 0)
  return may && (dirname(folder) === folder || isReachable(dirname(folder), account))
}

async function removeUnfinished(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => name.startsWith('postgres.unfinished-'))
  for (const name of names) {
    if (!isAlive(Number(basename(name).split('-')[1]))) await rm(join(home, name), { recursive: true, force: true })
  }
}

/** True also for a link whose target is gone: such a database is lost, not new. */
async function exists(path: string): Promise<boolean> {
  return (await readdir(dirname(path))).includes(basename(path))
}
