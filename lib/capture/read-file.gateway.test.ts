import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPdf, aWordDocument } from '@/lib/testing/sample-files'
import type { FileHints } from './read-bytes'
import { type ReadLimits, readSpooledFile } from './read-file.gateway'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function read(bytes: Uint8Array, hints: FileHints = {}, limits: Partial<ReadLimits> = {}) {
  count += 1
  const path = join(folder, `${count}`)
  await writeFile(path, bytes)
  return readSpooledFile({ path, bytes: bytes.length, sha256: '' }, hints, limits)
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SENTENCE = 'The ferry stopped on Monday, the port office said.'
const PAGE = `<html lang="en"><title>Ferry</title><body><p>${SENTENCE}</p></body></html>`
const SAVED = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--b--\r\n`
const picture = sharp({ create: { width: 90, height: 90, channels: 3, background: 'teal' } })

const KINDS: [string, string, () => Promise<Buffer>, string][] = [
  ['a page', 'text/html', async () => Buffer.from(PAGE), SENTENCE],
  ['a PDF', 'application/pdf', () => aPdf((pdf) => pdf.text(SENTENCE)), SENTENCE],
  ['a Word document', WORD, () => aWordDocument(), SENTENCE],
  ['a saved page', 'multipart/related', async () => Buffer.from(SAVED), SENTENCE],
  ['a text', 'text/plain', async () => Buffer.from(SENTENCE), SENTENCE],
  ['a PNG', 'image/png', () => picture.clone().png().toBuffer(), ''],
  ['a JPEG', 'image/jpeg', () => picture.clone().jpeg().toBuffer(), ''],
  ['a WebP', 'image/webp', () => picture.clone().webp().toBuffer(), ''],
  [
    'a drawing',
    'image/svg+xml',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>'),
    '',
  ],
]

describe('a file, read in a process of its own', { timeout: 60_000 }, () => {
  test.each(KINDS)('%s', async (_, mediaType, make, text) => {
    const file = await read(await make(), { url: 'https://herald.example/ferry' })
    expect(file.mediaType).toBe(mediaType)
    expect(file.text.includes(text) && file.text.length >= text.length).toBe(true)
    expect(file.problem).toBe(mediaType.startsWith('image/') ? 'picture' : null)
  })

  test('what no one can read is named so, whatever it is called', async () => {
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * at * 31) % 251))
    expect(await read(noise, { contentType: 'text/html', fileName: 'ferry.pdf' })).toMatchObject({
      mediaType: 'application/octet-stream',
      text: '',
      problem: 'unknown-type',
    })
  })

  test('a text longer than can be kept is cut and says so', async () => {
    const { text, problem } = await read(Buffer.from('Ferry. '.repeat(1_000_000)))
    expect({ length: text.length, problem }).toEqual({ length: 5_000_000, problem: 'too-long' })
  })

  test.each(KINDS.slice(0, 5))('never breaks: %s cut anywhere and scratched', async (_, __, make) => {
    const whole = await make()
    const cut = whole.subarray(0, Math.floor(whole.length * 0.6))
    const scratched = Buffer.from(whole).map((byte, at) => (at > 40 && at % 13 === 0 ? byte ^ 0x55 : byte))
    for (const bytes of [cut, scratched]) expect(typeof (await read(bytes)).text).toBe('string')
  })
})

describe('a file made to harm', { timeout: 60_000 }, () => {
  const damaged = { mediaType: 'application/pdf', text: '', places: [], problem: 'damaged' }

  test('that takes too long is given up', async () =>
    expect(await read(pdfBomb(), {}, { milliseconds: 300, megabytes: 4_000 })).toMatchObject(damaged))

  test('that unpacks to more than the memory is given up', async () =>
    expect(await read(pdfBomb(), {}, { megabytes: 300 })).toMatchObject(damaged))

  test('a file that is not there is nobody’s fault but ours, and may come back', async () =>
    await expect(readSpooledFile({ path: join(folder, 'none'), bytes: 0, sha256: '' }, {})).rejects.toThrow(
      'The file was not read',
    ))
})

/** One page whose drawing instructions are 2 GB of spaces, packed twice. */
function pdfBomb(): Buffer {
  const spaces = deflateSync(Buffer.alloc(256 * 1024 * 1024, ' '), { level: 9 })
  const packed = deflateSync(spaces, { level: 9 })
  const parts = [
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    `3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents[${'4 0 R '.repeat(8)}]/Resources<<>>>> endobj`,
    `4 0 obj <</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>> stream`,
  ]
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${parts.join('\n')}\n`),
    packed,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n'),
  ])
}
