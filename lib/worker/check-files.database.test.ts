import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SpooledFile } from '@/lib/capture/fetched-page'
import { checkFiles as command } from '@/lib/cli/commands/check-files'
import { db } from '@/lib/db/client'
import { placeOf } from '@/lib/files/file-store'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool } from '@/lib/files/spool.gateway'
import { confirmFile, expectFile } from '@/lib/files/stored-file.store'
import { settings } from '@/lib/shared/settings'
import { aDesk, aPerson, aSource } from '@/lib/testing/builders'
import { checkStoredFiles } from './check-files'

const everything = { most: Number.POSITIVE_INFINITY }
const spooled = (text: string) => spool(Readable.from([Buffer.from(text)]), { most: 1_000 })
const pathOf = (sha256: string) => join(settings().FILES_FOLDER, placeOf(sha256))
const recordOf = (sha256: string) => db().storedFile.findUnique({ where: { sha256 } })
const longAgo = (sha256: string) =>
  db().storedFile.update({ where: { sha256 }, data: { createdAt: new Date(Date.now() - 2 * 60 * 60 * 1000) } })

async function stored(text: string): Promise<SpooledFile> {
  const file = await spooled(text)
  await expectFile(db(), file)
  await fileStore().put(file)
  await confirmFile(db(), file.sha256)
  return file
}

async function overwrite(sha256: string, text: string): Promise<void> {
  await chmod(pathOf(sha256), 0o600)
  await writeFile(pathOf(sha256), text)
}

beforeEach(async () => {
  await db().capture.deleteMany()
  await db().storedFile.deleteMany()
  for await (const sha256 of fileStore().list()) await rm(pathOf(sha256))
})

describe('reading the stored files back', () => {
  test('says that all is whole', async () => {
    await stored('one page')
    await stored('another page')
    expect(await checkStoredFiles(everything)).toEqual({
      files: 2,
      bytes: 20,
      readBack: 2,
      damaged: [],
      missing: [],
      withoutRecord: [],
    })
  })

  test('notices changed, lost and unrecorded bytes, and notes with the record since when', async () => {
    const [changed, lost, whole] = [await stored('84 killed'), await stored('a page'), await stored('a whole page')]
    await overwrite(changed.sha256, '86 killed')
    await rm(pathOf(lost.sha256))
    const stray = await spooled('nobody knows me')
    await fileStore().put(stray)
    expect(await checkStoredFiles(everything)).toMatchObject({
      files: 3,
      damaged: [changed.sha256],
      missing: [lost.sha256],
      withoutRecord: [stray.sha256],
    })
    expect((await recordOf(changed.sha256))?.damagedAt).toBeInstanceOf(Date)
    expect((await recordOf(lost.sha256))?.damagedAt).toBeInstanceOf(Date)
    expect((await recordOf(whole.sha256))?.damagedAt).toBeNull()
  })

  test('the same bytes captured anew mend what was damaged', async () => {
    const file = await stored('84 killed')
    await overwrite(file.sha256, '86 killed')
    await checkStoredFiles(everything)
    await stored('84 killed')
    expect(await checkStoredFiles(everything)).toMatchObject({ damaged: [] })
    expect((await recordOf(file.sha256))?.damagedAt).toBeNull()
  })

  test('a few at a time come to all of them in turn', async () => {
    for (const text of ['one', 'two', 'three']) await stored(text)
    await db().storedFile.updateMany({ data: { hashedAt: null } })
    expect(await checkStoredFiles({ most: 2 })).toMatchObject({ files: 3, readBack: 2 })
    expect(await db().storedFile.count({ where: { hashedAt: null } })).toBe(1)
  })
})

describe('what a killed capture left behind', () => {
  test.each([
    ['a record whose bytes came is kept with them', 'with bytes', { state: 'stored' }],
    ['a record without bytes goes', 'without bytes', null],
  ])('%s', async (_what, how, expected) => {
    const file = await spooled(how)
    await expectFile(db(), file)
    if (how === 'with bytes') await fileStore().put(file)
    await longAgo(file.sha256)
    expect(await checkStoredFiles(everything)).toMatchObject({ withoutRecord: [], missing: [] })
    const record = await recordOf(file.sha256)
    if (expected === null) expect(record).toBeNull()
    else expect(record).toMatchObject(expected)
  })

  test.each([
    ['expected just now', 'new'],
    ['that a capture under way waits for', 'under way'],
  ])('a record %s stays', async (_what, how) => {
    const file = await spooled(how)
    await expectFile(db(), file)
    if (how === 'under way') {
      await longAgo(file.sha256)
      await aCaptureOf(file.sha256, 'fetching')
    }
    await checkStoredFiles(everything)
    expect(await recordOf(file.sha256)).toMatchObject({ state: 'arriving' })
  })

  test('a failed capture of an address no longer names bytes that never came', async () => {
    const file = await spooled('failed')
    await expectFile(db(), file)
    await longAgo(file.sha256)
    const captureId = await aCaptureOf(file.sha256, 'failed')
    await checkStoredFiles(everything)
    expect(await recordOf(file.sha256)).toBeNull()
    expect(await db().capture.findUnique({ where: { id: captureId } })).toMatchObject({ fileSha256: null })
  })
})

async function aCaptureOf(fileSha256: string, state: 'fetching' | 'failed'): Promise<string> {
  const person = await aPerson(await aDesk(), 'reviewer')
  const source = await aSource(person)
  const ended = { problem: 'too-slow', sentence: 'It was too slow.', endedAt: new Date() }
  const { id } = await db().capture.create({
    data: {
      deskId: person.deskId,
      sourceId: source.id,
      startedById: person.userId,
      way: 'address',
      url: 'https://harbour.example/page',
      fileSha256,
      state,
      ...(state === 'failed' ? ended : {}),
    },
  })
  return id
}

describe('npx plumbline check-files', () => {
  beforeEach(() => {
    process.env.PLUMBLINE_HOME = settings().FILES_FOLDER
  })
  const run = () => command.run({ values: {}, positionals: [] })

  test('says that every file is whole', async () => {
    await stored('one page')
    expect(await run()).toEqual({
      text: '1 file, 8 bytes: every one is whole.',
      json: { files: 1, bytes: 8, damaged: [], missing: [], withoutRecord: [] },
    })
  })

  test('ends with code 1 and names what is wrong', async () => {
    const file = await stored('one page')
    await rm(pathOf(file.sha256))
    expect(await run()).toMatchObject({
      code: 1,
      text: `1 file, 8 bytes, 0 damaged, 1 missing, 0 without a record.\nmissing         ${file.sha256}`,
    })
  })
})
