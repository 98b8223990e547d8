import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { type FileStore, hashInPlace, MissingFile, placeOf, WrongHash } from './file-store'
import { sha256Of } from './sha256-of'
import { spoolFolder } from './spool.gateway'

/** A file store in a folder: two levels of folders by hash, files only their owner may read and nobody may write. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, placeOf(sha256))
  return {
    put: (file) => put(folder, file),
    open: async (sha256) => openFile(pathOf(sha256), sha256),
    stat: async (sha256) => statFile(pathOf(sha256)),
    list: () => listFolder(folder),
  }
}

async function put(folder: string, file: SpooledFile): Promise<void> {
  const path = join(folder, placeOf(file.sha256))
  if ((await statFile(path))?.bytes === file.bytes && (await sha256Of(createReadStream(path))) === file.sha256) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = join(await spoolFolder(folder), randomUUID())
  try {
    await copyAndSync(file, unfinished)
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
  // A file is there for good only when the folders that name it are on disk too.
  for (const each of [dirname(path), dirname(dirname(path)), folder]) await syncFolder(each)
}

async function copyAndSync({ path, bytes, sha256 }: SpooledFile, to: string): Promise<void> {
  const hash = createHash('sha256')
  let copied = 0
  const handle = await open(to, 'wx', 0o400)
  try {
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        copied += chunk.length
        yield chunk
      }
    }
    await writeFile(handle, counted(createReadStream(path)))
    if (copied !== bytes || hash.digest('hex') !== sha256) throw new WrongHash(sha256)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  // Some systems cannot open or sync a folder; there the file system looks after it.
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function openFile(path: string, sha256: string): Promise<Readable> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new MissingFile(sha256) : error
  })
  return handle.createReadStream()
}

async function statFile(path: string): Promise<{ bytes: number } | null> {
  try {
    return { bytes: (await stat(path)).size }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function* listFolder(folder: string): AsyncIterable<string> {
  for await (const first of foldersIn(folder)) {
    for await (const second of foldersIn(join(folder, first))) {
      const place = join(folder, first, second)
      for await (const entry of await opendir(place)) {
        const sha256 = hashInPlace(`${first}/${second}/${entry.name}`)
        if (sha256 !== null) yield sha256
      }
    }
  }
}

async function* foldersIn(folder: string): AsyncIterable<string> {
  const found = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found === null) return
  for await (const entry of found) if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield entry.name
}
