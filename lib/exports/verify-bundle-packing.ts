import { localHeader, type PackedFile, zipDirectory } from './bundle-zip'

type Listed = Pick<PackedFile, 'name' | 'bytes' | 'crc32'>
type Packing = {
  size: number
  files: readonly Listed[]
  bytesAt: (from: number, length: number) => Promise<Buffer>
}

/**
 * The first byte of the ZIP that is not as this software packs these files at this time, counted from 0; null when there is none. What lies
 * in the files is not read: their hashes tell of that.
 */
export async function firstOtherByte({ size, files, bytesAt }: Packing, time: Date): Promise<number | null> {
  const packed: PackedFile[] = []
  let at = 0
  for (const file of files) {
    const { name, bytes, crc32 } = file
    const entry = { name, bytes, crc32, at }
    const head = localHeader(entry, time)
    const other = firstDifference(head, await bytesAt(at, head.length))
    if (other !== null) return at + other
    packed.push(entry)
    at += head.length + file.bytes
  }
  const directory = zipDirectory(packed, at, time)
  const other = firstDifference(directory, await bytesAt(at, directory.length))
  if (other !== null) return at + other
  return at + directory.length === size ? null : Math.min(at + directory.length, size)
}

function firstDifference(expected: Buffer, found: Buffer): number | null {
  if (expected.equals(found)) return null
  const at = expected.findIndex((byte, index) => found[index] !== byte)
  return at < 0 ? expected.length : at
}
