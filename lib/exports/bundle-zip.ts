/** A file as it stands in the ZIP: bytes in front of which its local header lies at `at`, both in bytes from the beginning. */
export type PackedFile = { name: string; bytes: number; crc32: number; at: number }

const STORED = 0
const VERSION = 20
const VERSION_64 = 45
/** "Made by" Unix, so that unpacked files are plain ones everybody may read. */
const UNIX = 3 << 8
const PLAIN_FILE = (0o100644 << 16) >>> 0
const FULL_16 = 0xffff
const FULL_32 = 0xffffffff

/** How many bytes the header in front of a file has. */
export function localHeaderBytes({ name }: Pick<PackedFile, 'name'>): number {
  return 30 + Buffer.byteLength(name)
}

/**
 * What lies in front of a file in a ZIP (APPNOTE 6.3.10, 4.3.7): nothing compressed and size and CRC-32 known beforehand, so that every
 * reader can follow and no library decides on a byte. `time` is the same for all files; files over 4 GB are not packed.
 */
export function localHeader(file: PackedFile, time: Date): Buffer {
  if (file.bytes >= FULL_32) throw new RangeError(`${file.name} is larger than 4 GB.`)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  writeCommon(head.subarray(6), file, time)
  return Buffer.concat([head, Buffer.from(file.name)])
}

/** The directory at the end of the ZIP (4.3.12 to 4.3.16), which begins at `at`; in the form for large archives where one needs it. */
export function zipDirectory(files: readonly PackedFile[], at: number, time: Date): Buffer {
  const entries = Buffer.concat(files.map((file) => directoryEntry(file, time)))
  const isLarge = files.length >= FULL_16 || at >= FULL_32 || entries.length >= FULL_32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(files.length, FULL_16), 8)
  end.writeUInt16LE(Math.min(files.length, FULL_16), 10)
  end.writeUInt32LE(Math.min(entries.length, FULL_32), 12)
  end.writeUInt32LE(Math.min(at, FULL_32), 16)
  return Buffer.concat([entries, ...(isLarge ? [largeEnd(files.length, entries.length, at)] : []), end])
}

function directoryEntry(file: PackedFile, time: Date): Buffer {
  const far = file.at >= FULL_32 ? farAway(file.at) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(UNIX | VERSION, 4)
  head.writeUInt16LE(far.length > 0 ? VERSION_64 : VERSION, 6)
  writeCommon(head.subarray(8), file, time)
  head.writeUInt16LE(far.length, 30)
  head.writeUInt32LE(PLAIN_FILE, 38)
  head.writeUInt32LE(Math.min(file.at, FULL_32), 42)
  return Buffer.concat([head, Buffer.from(file.name), far])
}

/** What both headers of a file say, in the same order: from the flags on to the length of its extra field. */
function writeCommon(to: Buffer, { name, bytes, crc32 }: PackedFile, time: Date): void {
  const { day, clock } = dosTime(time)
  to.writeUInt16LE(0, 0)
  to.writeUInt16LE(STORED, 2)
  to.writeUInt16LE(clock, 4)
  to.writeUInt16LE(day, 6)
  to.writeUInt32LE(crc32, 8)
  to.writeUInt32LE(bytes, 12)
  to.writeUInt32LE(bytes, 16)
  to.writeUInt16LE(Buffer.byteLength(name), 20)
}

function farAway(at: number): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(at), 4)
  return extra
}

function largeEnd(count: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(UNIX | VERSION_64, 12)
  end.writeUInt16LE(VERSION_64, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(bytes), 40)
  end.writeBigUInt64LE(BigInt(at), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(at + bytes), 64)
  end.writeUInt32LE(1, 72)
  return end
}

/** A moment as MS-DOS keeps it, in UTC and to two seconds; nothing before 1980 or after 2107 can be said. */
function dosTime(time: Date): { day: number; clock: number } {
  const year = time.getUTCFullYear()
  if (year < 1980) return { day: 0x21, clock: 0 }
  if (year > 2107) return dosTime(new Date(Date.UTC(2107, 11, 31)))
  return {
    day: ((year - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
    clock: (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
  }
}
