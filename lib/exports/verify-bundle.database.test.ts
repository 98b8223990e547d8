import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { aBundledDesk, type BundledDesk, bundleOf, hashOf } from '@/lib/testing/bundled-desk'
import { localHeader, type PackedFile, zipDirectory } from './bundle-zip'
import { type Packing, verifyBundle } from './verify-bundle.gateway'

let folder: string
let at: BundledDesk
let zip: Buffer
let time: Date

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-bundle-'))
  at = await aBundledDesk()
  zip = (await bundleOf(at, at.viewer, { audience: 'desk' })).zip
  time = (await db().edition.findFirstOrThrow({ where: { reportId: at.reportId } })).publishedAt
})
afterAll(() => rm(folder, { recursive: true }))

async function verified(bytes: Uint8Array, packing: Packing = 'exact') {
  const path = join(folder, 'bundle.zip')
  await writeFile(path, bytes)
  return verifyBundle(path, packing)
}
const faultsOf = async (bytes: Uint8Array, packing?: Packing) => (await verified(bytes, packing)).faults.join('\n')

type Files = Map<string, Buffer>
const filesOf = (bytes: Uint8Array): Files =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, each]) => [name, Buffer.from(each)]))

/** A ZIP of these files, packed as we pack them. */
function packed(files: Files): Buffer {
  const parts: Buffer[] = []
  const entries: PackedFile[] = []
  let offset = 0
  for (const [name, bytes] of files) {
    const entry = { name, bytes: bytes.length, crc32: crc32(bytes), at: offset }
    entries.push(entry)
    parts.push(localHeader(entry, time), bytes)
    offset += 30 + Buffer.byteLength(name) + bytes.length
  }
  return Buffer.concat([...parts, zipDirectory(entries, offset, time)])
}

/** The bundle with one of its files changed by somebody who packs it anew as we do. */
function forged(which: RegExp, change: (text: string) => string): Buffer {
  const files = filesOf(zip)
  const [name = ''] = [...files.keys()].filter((each) => which.test(each))
  files.set(name, Buffer.from(change(files.get(name)?.toString('latin1') ?? ''), 'latin1'))
  return packed(files)
}

/** All manifests written anew, as somebody would who knows BagIt. */
function withManifests(bytes: Buffer): Buffer {
  const files = filesOf(bytes)
  const [folderName = ''] = [...files.keys()].map((name) => name.split('/')[0])
  const listed = (of: (path: string) => boolean) =>
    Buffer.from(
      [...files]
        .map(([name, each]) => [name.slice(folderName.length + 1), each] as const)
        .filter(([path]) => of(path))
        .map(([path, each]) => `${hashOf(each)}  ${path}\n`)
        .join(''),
    )
  files.set(
    `${folderName}/manifest-sha256.txt`,
    listed((path) => path.startsWith('data/')),
  )
  files.set(
    `${folderName}/tagmanifest-sha256.txt`,
    listed((path) => !path.startsWith('data/') && !path.startsWith('tagm')),
  )
  return packed(files)
}

describe('a bundle as it was made', () => {
  test('is whole, and what was looked at is counted', async () => {
    expect(await verified(zip)).toMatchObject({
      name: `${at.number}-edition-1`,
      organisation: 'Foreign desk',
      snapshots: { there: 2, keptBack: 0 },
      log: { recomputed: 10, entries: 10 },
      printedIn: 3,
      faults: [],
    })
  })

  test('for readers is whole without a log', async () => {
    expect(await verified((await bundleOf(at, at.viewer)).zip)).toMatchObject({ log: null, faults: [] })
  })

  test('packed anew is not as it was, unless that does not matter', async () => {
    const anew = packed(new Map([...filesOf(zip)].reverse()))
    expect(await faultsOf(anew.subarray(0))).toBe('')
    const later = Buffer.from(zip)
    later.writeUInt16LE(0, 10)
    expect(await faultsOf(later)).toContain('the ZIP around them is not as it was packed, from its byte 10 on')
    expect(await faultsOf(later, 'any')).toBe('')
  })

  test('with a copy kept back is whole, and says so', async () => {
    const other = await aBundledDesk()
    await db().source.update({ where: { id: other.sources.page }, data: { confidentiality: 'confidential' } })
    const found = await verified((await bundleOf(other, other.viewer, { audience: 'desk' })).zip)
    expect(found).toMatchObject({ snapshots: { there: 1, keptBack: 1 }, faults: [] })
    expect((found.log?.entries ?? 0) - (found.log?.recomputed ?? 0)).toBeGreaterThan(0)
  })
})

describe('one changed byte', () => {
  test('is found wherever it is: in a header, in a file, in the directory, at the ends', async () => {
    const spread = Array.from({ length: 60 }, (_, index) => Math.floor((zip.length / 60) * index))
    const directory = zip.indexOf('PK\x01\x02')
    const headers = [0, 4, 6, 8, 10, 12, 14, 18, 22, 26, 28, 30].map((offset) => offset + 1)
    const entry = [0, 4, 8, 10, 12, 16, 20, 24, 28, 30, 32, 34, 36, 38, 42, 46].map((offset) => directory + offset)
    const end = [1, 2, 3, 6, 10, 14, 18, 22].map((offset) => zip.length - offset)
    const places = [...spread, ...headers, ...entry, ...end]
    const missed: number[] = []
    for (const place of places) {
      const changed = Buffer.from(zip)
      changed[place] = (changed[place] ?? 0) ^ 1
      if ((await faultsOf(changed)) === '') missed.push(place)
    }
    expect(missed).toEqual([])
  })

  test('after the end, or one fewer, is found too', async () => {
    expect(await faultsOf(Buffer.concat([zip, Buffer.alloc(1)]))).not.toBe('')
    expect(await faultsOf(zip.subarray(0, zip.length - 1))).not.toBe('')
    expect(await faultsOf(Buffer.concat([Buffer.alloc(1), zip]))).not.toBe('')
  })

  test.each([
    [
      'in the page of a source',
      /snapshots.*\.html$/,
      (text: string) => text.replace('14 bolts', '15 bolts'),
      /\.html was changed: its SHA-256/,
    ],
    [
      'in the edition',
      /desk\.json$/,
      (text: string) => text.replace('Accurate', 'Inaccurat'),
      /desk\.json was changed/,
    ],
    [
      'in a web archive',
      /source-1-snapshot-1\.warc$/,
      (text: string) => text.replace('200 OK', '404 No'),
      /snapshot-1\.warc was changed/,
    ],
    [
      'in the manifest',
      /\/manifest-sha256\.txt$/,
      (text: string) => text.replace(/^./, (digit) => (digit === 'f' ? 'e' : 'f')),
      /manifest-sha256\.txt was changed/,
    ],
    [
      'in the tag manifest',
      /tagmanifest-sha256\.txt$/,
      (text: string) => text.replace(/^./, (digit) => (digit === 'f' ? 'e' : 'f')),
      /was changed: its SHA-256 is not the one tagmanifest/,
    ],
    ['in bagit.txt', /bagit\.txt$/, (text: string) => text.replace('1.0', '0.9'), /bagit\.txt was changed/],
    [
      'in bag-info.txt',
      /bag-info\.txt$/,
      (text: string) => text.replace('Foreign', 'Foreigm'),
      /bag-info\.txt was changed/,
    ],
    [
      'in a line of the log',
      /events\.jsonl$/,
      (text: string) => text.replace('Ines', 'Inez'),
      /events\.jsonl was changed/,
    ],
  ])('%s is found by the manifests, though the ZIP is packed anew', async (_where, which, change, words) => {
    expect(await faultsOf(forged(which, change))).toMatch(words)
  })
})

describe('whoever writes the manifests anew', () => {
  test.each([
    [
      'an edition that was changed',
      /desk\.json$/,
      (text: string) => text.replace('"Accurate"', '"Accuratf"'),
      'not the one bag-info.txt names as Edition-SHA256',
    ],
    ['an edition that is written otherwise', /desk\.json$/, (text: string) => ` ${text}`, 'not written in the one way'],
    [
      'a copy that was changed',
      /snapshots.*\.html$/,
      (text: string) => `${text} `,
      'does not have the hash it is named by',
    ],
    [
      'an entry of the log that was changed',
      /events\.jsonl$/,
      (text: string) => text.replace('Counted', 'counted').replace('14 cracked', '15 cracked'),
      'of data/log/events.jsonl was changed: its hash is another',
    ],
    [
      'an entry that was taken out',
      /events\.jsonl$/,
      (text: string) => text.replace(/\n[^\n]*\n/, '\n'),
      'entries of the log',
    ],
    ['a log that is cut off', /events\.jsonl$/, (text: string) => text.slice(0, -1), 'is cut off'],
    ['a line that is no entry', /events\.jsonl$/, (text: string) => `${text}{}\n`, 'is no entry of a log'],
    [
      'entries in another order',
      /events\.jsonl$/,
      (text: string) => `${text.trimEnd().split('\n').reverse().join('\n')}\n`,
      'not in the order',
    ],
    [
      'a report that prints another hash',
      /desk\.html$/,
      (text: string) => text.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)),
      'does not print the hash of the edition',
    ],
    [
      'another number in bag-info.txt',
      /bag-info\.txt$/,
      (text: string) => text.replace('edition-1', 'edition-2'),
      'bag-info.txt says',
    ],
    [
      'another Payload-Oxum',
      /bag-info\.txt$/,
      (text: string) => text.replace(/Payload-Oxum: \d/, 'Payload-Oxum: 9'),
      'as Payload-Oxum',
    ],
    ['another version of BagIt', /bagit\.txt$/, (text: string) => text.replace('1.0', '0.9'), 'does not say BagIt 1.0'],
  ])('is found by %s', async (_what, which, change, words) => {
    expect(await faultsOf(withManifests(forged(which, change)))).toContain(words)
  })

  test('and the hash of an entry too, is found by the next one in the chain', async () => {
    const change = (text: string) => {
      const lines = text.trimEnd().split('\n')
      const line = JSON.parse(lines[0] ?? '')
      line.entry.data.title = 'Another title'
      line.hash = hashOf(line.previousHash + canonicalJson(line.entry))
      return `${[canonicalJson(line), ...lines.slice(1)].join('\n')}\n`
    }
    expect(await faultsOf(withManifests(forged(/events\.jsonl$/, change)))).toContain(
      'Line 2 of data/log/events.jsonl does not follow',
    )
  })
})

describe('files', () => {
  const changed = (change: (files: Files, name: string) => void) => {
    const files = filesOf(zip)
    change(files, [...files.keys()].find((name) => name.endsWith('.warc')) ?? '')
    return packed(files)
  }
  test.each([
    [
      'added',
      (files: Files) => files.set(`${at.number}-edition-1/data/more.txt`, Buffer.from('more')),
      'data/more.txt was added',
    ],
    [
      'added beside the bag',
      (files: Files) => files.set('more.txt', Buffer.from('more')),
      'lies beside the folder of the bag',
    ],
    ['removed', (files: Files, name: string) => files.delete(name), '.warc is missing; manifest-sha256.txt names it'],
    [
      'renamed',
      (files: Files, name: string) => {
        files.set(`${name}2`, files.get(name) ?? Buffer.alloc(0))
        files.delete(name)
      },
      '.warc2 was added',
    ],
    [
      'taken away with what names them',
      (files: Files) => files.delete(`${at.number}-edition-1/manifest-sha256.txt`),
      'manifest-sha256.txt is missing',
    ],
  ])('that were %s are found', async (_how, change, words) => {
    expect(await faultsOf(changed(change))).toContain(words)
  })

  test('of a copy that was removed with its line in the manifest are missed by the edition', async () => {
    const files = filesOf(zip)
    for (const name of files.keys()) if (name.endsWith(`${at.hashes.file}.txt`)) files.delete(name)
    expect(await faultsOf(withManifests(packed(files)))).toContain(`The copy ${at.hashes.file} of source 2`)
  })
})

describe('a ZIP that means harm', () => {
  const one = (name: string, more: Partial<PackedFile> = {}) => {
    const bytes = Buffer.from('x')
    const entry = { name, bytes: 1, crc32: crc32(bytes), at: 0, ...more }
    return Buffer.concat([localHeader(entry, time), bytes, zipDirectory([entry], 31 + Buffer.byteLength(name), time)])
  }
  const withMode = (mode: number) => {
    const bytes = one('a/b')
    bytes.writeUInt32LE((mode << 16) >>> 0, bytes.indexOf('PK\x01\x02') + 38)
    return bytes
  }
  const twice = () => {
    const bytes = Buffer.from('x')
    const entries = [0, 34].map((offset) => ({ name: 'a/b', bytes: 1, crc32: crc32(bytes), at: offset }))
    return Buffer.concat([
      ...entries.flatMap((entry) => [localHeader(entry, time), bytes]),
      zipDirectory(entries, 68, time),
    ])
  }
  const overlapping = () => {
    const bytes = Buffer.alloc(200, 'x')
    const entries = ['a/b', 'a/c', 'a/d', 'a/e'].map((name) => ({ name, bytes: 200, crc32: crc32(bytes), at: 0 }))
    return Buffer.concat([localHeader(entries[0] as PackedFile, time), bytes, zipDirectory(entries, 233, time)])
  }
  const large = () => {
    const bytes = one('a/b')
    const directory = bytes.indexOf('PK\x01\x02')
    bytes.writeUInt16LE(8, directory + 10)
    bytes.writeUInt32LE(0xfffffff0, directory + 24)
    return bytes
  }

  test.each([
    ['nothing', () => Buffer.alloc(0), 'cannot be read as a ZIP'],
    ['text', () => Buffer.from('Not a ZIP at all.'), 'cannot be read as a ZIP'],
    ['a name that climbs', () => one('../../etc/passwd'), 'leads out of the bundle'],
    ['a name that climbs within', () => one('a/../../b'), 'leads out of the bundle'],
    ['a name from the root', () => one('/etc/passwd'), 'leads out of the bundle'],
    ['a name of another system', () => one('a\\..\\b'), 'leads out of the bundle'],
    ['a drive', () => one('C:/b'), 'leads out of the bundle'],
    ['a line end in a name', () => one('a/b\nOK'), 'signs no bundle uses'],
    ['a NUL in a name', () => one('a/b\0c'), 'signs no bundle uses'],
    ['a very long name', () => one(`a/${'b'.repeat(400)}`), 'longer than 300'],
    ['a link', () => withMode(0o120777), 'is a link'],
    ['a name twice', twice, 'stands in it twice'],
    ['files that overlap', overlapping, 'overlap'],
    ['a file that is larger than it says', large, 'cannot be unpacked'],
    ['no files', () => zipDirectory([], 0, time), 'holds nothing'],
    ['one stray file', () => one('a/b'), 'bagit.txt is missing'],
    [
      'a million files, it says',
      () => {
        const end = zipDirectory([], 0, time)
        end.writeUInt16LE(60_000, 10)
        return end
      },
      '',
    ],
  ])('is refused with a sentence: %s', async (_what, make, words) => {
    const faults = await faultsOf(make())
    expect(faults).not.toBe('')
    expect(faults).toContain(words)
  })
})
