import { inflateRawSync } from 'node:zlib'

/** One file in a ZIP archive, as its central directory tells; sizes in bytes, `at` is where its local header begins. */
export type ZipEntry = { name: string; method: number; packed: number; size: number; at: number }

const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MOST_ENTRIES = 10_000
const STORED = 0
const DEFLATED = 8

/** Reads the central directory of a ZIP archive; null when it has none that can be read. Archives over 4 GB are not read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + END_BYTES > file.length) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  while (entries.length < Math.min(count, MOST_ENTRIES)) {
    if (at + ENTRY_BYTES > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const nameBytes = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return count > MOST_ENTRIES ? null : entries
}

/** The bytes of one file of the archive; null when they are damaged, or more than the directory says. */
export function unzipped(bytes: Uint8Array, entry: ZipEntry): Buffer | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + LOCAL_BYTES > file.length || file.readUInt32LE(entry.at) !== 0x04034b50) return null
  const from = entry.at + LOCAL_BYTES + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(from, from + entry.packed)
  if (entry.method === STORED) return packed.length === entry.size ? packed : null
  if (entry.method !== DEFLATED) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch {
    return null
  }
}
