import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { DatabaseFault } from '@/lib/db/database-fault'

/** The account a PostgreSQL process runs under: `undefined` ids mean "whoever I am". */
export type Account = { uid?: number; gid?: number }

const run = promisify(execFile)
const OUR_NAME = 'plumbline'

/** True when this process is root, under whom PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The account for a new data folder: our own, or for root an existing `postgres`, else a new system account. */
export async function accountForNewData(): Promise<Account> {
  if (!isRoot()) return {}
  const account = (await find('postgres')) ?? (await find(OUR_NAME)) ?? (await create()) ?? (await find('nobody'))
  if (!account) {
    throw new DatabaseFault(
      'PostgreSQL refuses to run as root and no other account could be made for it: run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  return account
}

/** True when `account` can run `file`, that is when every folder above it lets it through. */
export async function canRun(account: Account, file: string): Promise<boolean> {
  return run(file, ['--version'], { ...account, cwd: '/' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES') return false
      if (error.code === 'EPERM' || error.code === 'EINVAL') {
        throw new DatabaseFault(
          'PostgreSQL refuses to run as root and this machine lets root become no other user: run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
        )
      }
      throw new DatabaseFault(
        `The PostgreSQL in ${file} does not run on this machine (${firstLine(error.message)}): set DATABASE_URL to a PostgreSQL of your own.`,
      )
    },
  )
}

async function find(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function create(): Promise<Account | undefined> {
  const shell = '/usr/sbin/nologin'
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', shell, OUR_NAME]).catch(() => null)
  return find(OUR_NAME)
}

function firstLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.at(-1) ?? text).trim()
}
