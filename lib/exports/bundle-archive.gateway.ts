import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { flawsOfEntries, MOST_BYTES, MOST_FILES } from './bundle-entries'

/** A file in a ZIP as its directory tells: sizes in bytes, `at` is where its local header begins. */
export type ArchiveFile = {
  name: string
  bytes: number
  packed: number
  crc32: number
  at: number
  method: number
  isEncrypted: boolean
  mode: number
}

/** A ZIP of a bundle, opened: its files in the order of the directory, and how to read them. Close it. */
export type Archive = {
  size: number
  files: ArchiveFile[]
  /** The bytes of a file, unpacked; fails when they are not those the directory promises. */
  read: (file: ArchiveFile) => AsyncIterable<Buffer>
  /** Bytes of the ZIP itself. */
  bytesAt: (from: number, length: number) => Promise<Buffer>
  close: () => Promise<void>
}

/** The ZIP is not one to go on with; the sentences say why, and name the file. */
export class UnfitArchive extends Error {
  override name = 'UnfitArchive'
  constructor(readonly sentences: string[]) {
    super(sentences.join(' '))
  }
}

/**
 * Opens a ZIP from anybody. Only its directory is read; nothing is unpacked to disk. Throws `UnfitArchive` when it is none, or holds
 * what no bundle has: names that lead out of it, a name twice, links, secrets, other compression, or more than `most` bytes unpacked.
 */
export async function openArchive(path: string, most = MOST_BYTES): Promise<Archive> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(unfit)
    try {
      const entries = await entriesOf(zip)
      const files = entries.map(fileOf)
      const flaws = flawsOfEntries(files, size, most)
      if (flaws.length > 0) throw new UnfitArchive(flaws)
      const entryOf = new Map(files.map((file, index) => [file, entries[index]]))
      return {
        size,
        files,
        read: (file) => read(zip, file, entryOf.get(file)),
        bytesAt: (from, length) => bytesAt(handle, from, length),
        close: async () => {
          zip.close()
          await handle.close()
        },
      }
    } catch (error) {
      zip.close()
      throw error
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_FILES) {
    throw new UnfitArchive([
      `The ZIP says it holds ${zip.entryCount.toLocaleString('en')} files; more than ${MOST_FILES.toLocaleString('en')} are not looked at.`,
    ])
  }
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    unfit(error)
  }
  return entries
}

function fileOf(entry: Entry): ArchiveFile {
  return {
    // Latin-1 keeps each byte apart; a name with any but plain letters is refused.
    name: entry.fileNameRaw.toString('latin1'),
    bytes: entry.uncompressedSize,
    packed: entry.compressedSize,
    crc32: entry.crc32,
    at: entry.relativeOffsetOfLocalHeader,
    method: entry.compressionMethod,
    isEncrypted: entry.isEncrypted(),
    mode: entry.externalFileAttributes >>> 16,
  }
}

async function* read(zip: ZipFile, file: ArchiveFile, entry: Entry | undefined): AsyncIterable<Buffer> {
  if (entry === undefined) throw new Error('This file is of another archive.')
  let [bytes, crc] = [0, 0]
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    throw new UnfitArchive([`${file.name} cannot be unpacked: ${wordsOf(error)}`])
  }
  if (bytes !== file.bytes || crc !== file.crc32) {
    throw new UnfitArchive([`${file.name} was changed: its bytes are not those the ZIP says it holds.`])
  }
}

async function bytesAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}

function unfit(error: unknown): never {
  if (isOfTheDisk(error)) throw error
  throw new UnfitArchive([`It cannot be read as a ZIP: ${wordsOf(error)}`])
}

function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return `${words.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 300)}${words.endsWith('.') ? '' : '.'}`
}
