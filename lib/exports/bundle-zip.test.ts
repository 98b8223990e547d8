import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { localHeader, localHeaderBytes, type PackedFile, zipDirectory } from './bundle-zip'

const TIME = new Date('2024-03-09T17:30:07.000Z')

async function entriesOf(zip: Buffer) {
  const file = await fromBufferPromise(zip, { lazyEntries: true })
  const entries = []
  for await (const entry of file.eachEntry()) entries.push(entry)
  return entries
}

describe('a ZIP of files as they are', () => {
  test.each([[3], [65_600]])(
    'of %i files is read by software that is not ours',
    async (count) => {
      const bytes = Buffer.from('14 bolts')
      const parts: Buffer[] = []
      const files: PackedFile[] = []
      let at = 0
      for (let index = 0; index < count; index += 1) {
        const file = { name: `bag/data/${index}.txt`, bytes: bytes.length, crc32: crc32(bytes), at }
        files.push(file)
        parts.push(localHeader(file, TIME), bytes)
        at += localHeaderBytes(file) + bytes.length
      }
      const entries = await entriesOf(Buffer.concat([...parts, zipDirectory(files, at, TIME)]))
      expect(entries.length).toBe(count)
      expect(entries.at(-1)).toMatchObject({
        fileName: `bag/data/${count - 1}.txt`,
        uncompressedSize: 8,
        compressionMethod: 0,
      })
      expect(entries[0]?.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2024-03-09T17:30:06.000Z')
    },
    60_000,
  )

  test('says where a file beyond 4 GB begins', () => {
    const at = 5 * 1024 ** 3
    const directory = zipDirectory([{ name: 'a', bytes: 1, crc32: 0, at }], at + 32, TIME)
    expect(directory.readUInt32LE(42)).toBe(0xffffffff)
    expect(directory.readBigUInt64LE(46 + 1 + 4)).toBe(BigInt(at))
    expect(directory.indexOf('PK\x06\x06')).toBe(46 + 1 + 12)
    expect(directory.readUInt32LE(directory.length - 6)).toBe(0xffffffff)
  })

  test('holds no file of 4 GB or more', () => {
    expect(() => localHeader({ name: 'a', bytes: 0xffffffff, crc32: 0, at: 0 }, TIME)).toThrow('larger than 4 GB')
  })

  test.each([
    ['before 1980', '1969-07-20T20:17:40Z', 1980],
    ['after 2107', '2500-01-01T00:00:00Z', 2107],
  ])('has a time %s that can be said', (_when, time, year) => {
    const head = localHeader({ name: 'a', bytes: 1, crc32: 0, at: 0 }, new Date(time))
    expect((head.readUInt16LE(12) >> 9) + 1980).toBe(year)
  })
})
