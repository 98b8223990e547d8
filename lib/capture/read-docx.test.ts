import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { aWordDocument } from '@/lib/testing/sample-files'
import { readDocx } from './read-docx'

describe('a Word document', () => {
  test('gives paragraphs, rows and notes, and its title and author', async () => {
    const read = await readDocx(
      await aWordDocument({ paragraphs: ['The ferry stopped on Monday.', 'Café “Ría” stayed open.'] }),
    )
    expect(read.text.split('\n\n')).toEqual([
      'The ferry stopped on Monday.',
      'Café “Ría” stayed open.',
      'January 6,200',
      'Counted at the north pier.',
    ])
    expect(read.places[1]).toEqual({ label: 'paragraph 2', start: read.text.indexOf('Café') })
    expect(read).toMatchObject({ problem: null, facts: { title: 'Ferry report', author: 'Port Office' } })
  })

  test('without words says so', async () => {
    expect(await readDocx(await aWordDocument({ paragraphs: [''], row: [''], footnote: '' }))).toMatchObject({
      text: '',
      problem: 'no-text',
    })
  })
})

describe('a Word document made to harm', () => {
  const zeros = deflateRawSync(Buffer.alloc(40 * 1024 * 1024))

  test.each([
    ['cut in the middle', async () => (await aWordDocument()).subarray(0, 2_000)],
    ['with bytes changed within', async () => scratched(await aWordDocument())],
    [
      'a bomb that says how large it is',
      async () => aZip({ 'word/document.xml': { packed: zeros, size: 40 * 1024 * 1024 } }),
    ],
    ['a bomb that says it is small', async () => aZip({ 'word/document.xml': { packed: zeros, size: 1_000 } })],
    [
      'many parts that are large together',
      async () =>
        aZip(
          Object.fromEntries(
            Array.from({ length: 90 }, (_, at) => [
              `word/${at}.xml`,
              { packed: deflateRawSync(Buffer.alloc(3_000_000)), size: 3_000_000 },
            ]),
          ),
        ),
    ],
    ['nothing but its name', async () => Buffer.from('PK\x03\x04word/document.xml')],
  ])('is not read: %s', async (_, make) => {
    expect(await readDocx(await make())).toMatchObject({ text: '', places: [], problem: 'damaged' })
  })
})

function scratched(bytes: Buffer): Buffer {
  const scratch = Buffer.from(bytes)
  for (let at = 200; at < scratch.length - 200; at += 97) scratch[at] = 0xaa
  return scratch
}

/** An archive by hand, since no program writes one that lies about its sizes. */
function aZip(files: Record<string, { packed: Buffer; size: number }>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, { packed, size }] of Object.entries(files)) {
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(size, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, where, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end])
}
