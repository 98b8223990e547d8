import { execFile, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { chmod, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseFault } from '@/lib/db/database-fault'
import type { Cluster } from '@/lib/db/postgres-folder'
import { isAlive, waitUntilGone } from '@/lib/db/process-alive'

/** A PostgreSQL server process as its own `postmaster.pid` tells of it. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** `durable` keeps every committed row through a power cut; `throwaway` is for tests, and quick. */
export type Durability = 'durable' | 'throwaway'

const PATIENCE = 60_000
const THROWAWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  `shared_buffers=${sharedMegabytes()}MB`,
  // Disks without arms: a page from anywhere costs little more than the next one, and plans are chosen by that.
  'random_page_cost=1.1',
  // Processes that help with a statement take several milliseconds to start: only long ones are worth that.
  'parallel_setup_cost=20000',
  // Compiling a statement takes longer than any of ours runs.
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=warning',
  // Else its log tells the whole row that broke a rule, whatever stands in it.
  'log_error_verbosity=terse',
]

/** A sixteenth of the machine's memory, 128 MB to 1 GB: what an archive of a million claims is read from most. */
function sharedMegabytes(): number {
  return Math.round(Math.min(Math.max(totalmem() / 16 / 1_048_576, 128), 1_024))
}

/** The server that runs on this cluster now, if any; what a killed one left behind does not count and is cleared. */
export async function runningPostmaster({ data }: Cluster): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid) return undefined
  if (isAlive(pid) && (await isPostgres(pid))) {
    return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
  }
  // The id may by now be another program's, and PostgreSQL would then refuse to start.
  await rm(file, { force: true })
  return undefined
}

/** Starts a server that outlives this process, on a free loopback port, and waits until it takes connections. */
export async function startPostmaster(cluster: Cluster, durability: Durability): Promise<Postmaster> {
  if (process.platform !== 'win32') await chmod(cluster.data, 0o700)
  const settings = durability === 'durable' ? SETTINGS : [...SETTINGS, ...THROWAWAY]
  const port = await freePort()
  const log = openSync(cluster.log, 'a', 0o600)
  const child = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...cluster.account,
      cwd: cluster.data,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  closeSync(log)
  child.unref()
  let ended = false
  child.on('exit', () => {
    ended = true
  })
  child.on('error', () => {
    ended = true
  })
  return waitUntilReady(cluster, () => ended)
}

/** Ends the server cleanly: open connections are cut, everything committed is on disk. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return
  }
  if (!(await waitUntilGone(pid, PATIENCE))) process.kill(pid, 'SIGQUIT')
}

async function waitUntilReady(cluster: Cluster, hasEnded: () => boolean): Promise<Postmaster> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    const postmaster = await runningPostmaster(cluster)
    if (postmaster?.ready) return postmaster
    if (hasEnded() && !postmaster) throw await whyNot(cluster)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new DatabaseFault(`PostgreSQL did not get ready within ${PATIENCE / 1000} s: look into ${cluster.log}.`)
}

async function whyNot({ folder, log }: Cluster): Promise<DatabaseFault> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n')
  const said = lines.filter((line) => /FATAL|PANIC|error|could not/i.test(line)).at(-1) ?? lines.at(-1) ?? ''
  const reason = said.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '').trim()
  return new DatabaseFault(
    `The database in ${folder} does not start (${reason}): put back a copy of the folder, or move it away to begin with an empty database; ${log} says more.`,
  )
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return true
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() =>
    promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)]).then(
      ({ stdout }) => stdout,
      () => 'postgres',
    ),
  )
  return name.includes('postgres')
}

/** A port of 127.0.0.1 that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
