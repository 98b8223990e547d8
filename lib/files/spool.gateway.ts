import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { isAlive } from '@/lib/db/process-alive'
import { now } from '@/lib/shared/clock'
import { settings } from '@/lib/shared/settings'
import { TooManyBytes } from './file-store'

const DAY = 24 * 60 * 60 * 1000

/** Each process has a folder of its own, so that what a killed one left is known as such even when its id is given out again. */
const OURS = `${hostname().replace(/[^A-Za-z0-9]/g, '')}-${process.pid}-${randomUUID()}`

/** The folder in which this process lays bytes on their way into the file store; made when missing. */
export async function spoolFolder(files: string = settings().FILES_FOLDER): Promise<string> {
  const folder = join(allSpools(files), OURS)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Lays a stream down in the spool, hashing it on the way; what is half done is removed. Throws `TooManyBytes` at the first byte over `most`. */
export async function spool(from: Readable, limits: { most: number; files?: string }): Promise<SpooledFile> {
  const path = join(await spoolFolder(limits.files), randomUUID())
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes > limits.most) done(new TooManyBytes(limits.most))
      else done(null, chunk)
    },
  })
  try {
    await pipeline(from, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Removes a spooled file; one that is gone already is fine. */
export async function unspool(file: Pick<SpooledFile, 'path'>): Promise<void> {
  await rm(file.path, { force: true })
}

/** Removes what processes that are no more left behind, and whatever is older than a day; gives how many files and folders went. */
export async function emptySpool(files: string = settings().FILES_FOLDER): Promise<number> {
  let removed = 0
  for (const name of await namesIn(allSpools(files))) {
    const folder = join(allSpools(files), name)
    if (isLeft(name)) {
      await rm(folder, { recursive: true, force: true })
      removed += 1
      continue
    }
    for (const path of (await namesIn(folder)).map((each) => join(folder, each))) {
      const there = await stat(path).catch(() => null)
      if (there === null || now().getTime() - there.mtimeMs < DAY) continue
      await rm(path, { recursive: true, force: true })
      removed += 1
    }
  }
  return removed
}

function allSpools(files: string): string {
  return join(files, 'arriving')
}

/** Processes of other machines that share the folder cannot be asked: theirs goes by age alone. */
function isLeft(name: string): boolean {
  if (name === OURS) return false
  const [host, pid] = name.split('-')
  const [ourHost, ourPid] = OURS.split('-')
  if (host !== ourHost) return false
  return pid === ourPid || !isAlive(Number(pid))
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
}
