import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { startS3Server } from '@/lib/testing/s3-server'
import { type FileStore, hashInPlace, placeOf } from './file-store'
import { folderStore } from './folder-store.gateway'
import { s3Store } from './s3-store.gateway'
import { sha256Of } from './sha256-of'

let scratch: string
const stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'plumbline-files-'))
})
afterAll(async () => {
  for (const stop of stops) await stop()
  await rm(scratch, { recursive: true, force: true })
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function spooled(bytes: Buffer): Promise<SpooledFile> {
  const path = join(scratch, randomBytes(8).toString('hex'))
  await writeFile(path, bytes)
  return { path, bytes: bytes.length, sha256: hashOf(bytes) }
}

async function all(store: FileStore): Promise<string[]> {
  const hashes: string[] = []
  for await (const sha256 of store.list()) hashes.push(sha256)
  return hashes.sort()
}

const STORES: [name: string, make: () => Promise<FileStore>][] = [
  ['a folder', async () => folderStore(await mkdtemp(join(scratch, 'store-')))],
  [
    'an S3 bucket',
    async () => {
      const { bucket, stop } = await startS3Server()
      stops.push(stop)
      return s3Store(bucket)
    },
  ],
]

describe.each(STORES)('%s as a file store', (_name, make) => {
  let store: FileStore
  beforeEach(async () => {
    store = await make()
  })

  test('gives back what was put, as often as it is put', async () => {
    const file = await spooled(Buffer.from('The tower stands on fourteen bolts.'))
    await store.put(file)
    await store.put(file)
    expect(await store.stat(file.sha256)).toEqual({ bytes: file.bytes })
    expect(await sha256Of(await store.open(file.sha256))).toBe(file.sha256)
    expect(await all(store)).toEqual([file.sha256])
  })

  test('takes the same bytes from several at once', async () => {
    const file = await spooled(randomBytes(200_000))
    await Promise.all([1, 2, 3, 4].map(() => store.put(file)))
    expect(await sha256Of(await store.open(file.sha256))).toBe(file.sha256)
  })

  test.each([
    ['other bytes of the same length', (file: SpooledFile) => ({ ...file, sha256: hashOf(Buffer.from('else')) })],
    ['bytes cut short', (file: SpooledFile) => ({ ...file, sha256: hashOf(Buffer.from('more')), bytes: 400 })],
  ])('refuses %s than its hash says, and keeps nothing', async (_what, wrong) => {
    const file = wrong(await spooled(Buffer.from('some')))
    await expect(store.put(file)).rejects.toThrow('nothing was kept')
    expect(await store.stat(file.sha256)).toBeNull()
    expect(await all(store)).toEqual([])
  })

  test('nobody can read a file that is half there, nor one whose writing was broken off', async () => {
    const path = join(scratch, randomBytes(8).toString('hex'))
    await promisify(execFile)('mkfifo', [path])
    const bytes = randomBytes(400_000)
    const file = { path, bytes: bytes.length, sha256: hashOf(bytes) }
    const put = store.put(file)
    const pipe = await open(path, 'w')
    await pipe.write(bytes.subarray(0, 200_000))
    expect(await store.stat(file.sha256)).toBeNull()
    await expect(store.open(file.sha256)).rejects.toThrow('not in the file store')
    await pipe.close()
    await expect(put).rejects.toThrow('nothing was kept')
    expect(await all(store)).toEqual([])
  })

  test('says which file it does not have', async () => {
    const sha256 = hashOf(Buffer.from('never put'))
    expect(await store.stat(sha256)).toBeNull()
    await expect(store.open(sha256)).rejects.toThrow(`The file ${sha256} is not in the file store.`)
  })

  test.each(['../../etc/passwd', '', 'AB'.repeat(32), `${'ab'.repeat(31)}/x`])(
    'makes no path of %j',
    async (sha256) => {
      await expect(store.open(sha256)).rejects.toThrow('no SHA-256')
    },
  )

  test('keeps 20 MB, and nothing at all', async () => {
    const [large, empty] = [await spooled(randomBytes(20 * 1024 * 1024)), await spooled(Buffer.alloc(0))]
    await store.put(large)
    await store.put(empty)
    expect(await store.stat(large.sha256)).toEqual({ bytes: 20 * 1024 * 1024 })
    expect(await sha256Of(await store.open(large.sha256))).toBe(large.sha256)
    expect(await sha256Of(await store.open(empty.sha256))).toBe(empty.sha256)
  })

  test('lists all it has', async () => {
    expect(await all(store)).toEqual([])
    const files = await Promise.all(['one', 'two', 'three', 'four', 'five'].map((word) => spooled(Buffer.from(word))))
    for (const file of files) await store.put(file)
    expect(await all(store)).toEqual(files.map(({ sha256 }) => sha256).sort())
  })
})

describe('where a file lies', () => {
  const sha256 = hashOf(Buffer.from('a page'))
  test('its place says its hash', () => {
    expect(placeOf(sha256)).toBe(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`)
    expect(hashInPlace(`files/${placeOf(sha256)}`)).toBe(sha256)
  })
  test.each([`00/00/${sha256}`, `${placeOf(sha256)}.old`, 'files/readme', ''])('%j is no file of ours', (place) => {
    expect(hashInPlace(place)).toBeNull()
  })
})
