import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { fileStore } from '@/lib/files/file-store.gateway'
import { spool } from '@/lib/files/spool.gateway'
import { expectFile } from '@/lib/files/stored-file.store'
import { aDesk, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { addSource } from './add-source.command'
import { addSourceInput } from './add-source.input'
import { captureFile } from './capture-file.command'
import { uploadInput } from './capture-file.input'
import { typeText } from './type-text.command'

let ines: Actor
let viewer: Actor
let stranger: Actor

beforeAll(async () => {
  const desk = await aDesk()
  ines = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'reviewer')
})

let addresses = 0
const newAddress = () => {
  addresses += 1
  return `https://harbour.example/${addresses}`
}
const addressed = async (more: Record<string, string> = {}) =>
  addSource(ines, addSourceInput.parse({ kind: 'news_report', url: newAddress(), ...more }))
const captureOf = (sourceId: string) => db().capture.findFirstOrThrow({ where: { sourceId }, orderBy: { id: 'desc' } })
const eventsOf = async (sourceId: string) =>
  (await db().event.findMany({ orderBy: { id: 'asc' } }))
    .filter(({ data }) => (data as { sourceId?: string }).sourceId === sourceId)
    .map(({ kind }) => kind)

async function stored(text: string) {
  const bytes = Buffer.from(text)
  const file = await spool(Readable.from([bytes]), { most: bytes.length })
  await inTransaction((tx) => expectFile(tx, file))
  await fileStore().put(file)
  return { sha256: file.sha256, bytes: file.bytes }
}

describe('a file', () => {
  const upload = (more: Record<string, string>, file: { sha256: string; bytes: number }) =>
    captureFile(ines, {
      ...uploadInput.parse({ fileName: 'bolts.pdf', kind: 'primary_document', ...more }),
      way: 'file',
      file,
    })

  test('makes a source that is called by it, and waits to be read', async () => {
    const { sourceId, title } = await upload({}, await stored('%PDF-'))
    expect(title).toBe('bolts.pdf')
    expect(await captureOf(sourceId)).toMatchObject({ way: 'file', state: 'waiting', fileName: 'bolts.pdf', url: null })
  })

  test('for a source that is being captured is refused with a sentence', async () => {
    const { id } = await addressed()
    await expect(upload({ sourceId: id }, await stored('busy'))).rejects.toMatchObject({ kind: 'wrong-state' })
  })

  test('without a source or a kind is refused beside the field', () => {
    expect(uploadInput.safeParse({ fileName: 'x.pdf' }).error?.issues[0]?.path).toEqual(['kind'])
    expect(uploadInput.safeParse({ kind: 'dataset' }).error?.issues[0]?.path).toEqual(['title'])
  })
})

describe('text by hand', () => {
  test('is marked as typed, and kept beside what was read', async () => {
    const { id } = await aSource(ines)
    const scan = await aSnapshot(ines, id, '', { bytes: 'a scan', problem: 'scan' })
    const typed = await typeText(ines, { snapshotId: scan.id, text: '00:01 Good evening.\n00:05 Fourteen bolts.' })
    expect(typed).toMatchObject({ sourceId: id, number: 1 })
    const texts = await db().snapshotText.findMany({ where: { snapshotId: scan.id }, orderBy: { id: 'asc' } })
    expect(texts.map(({ origin, typedById }) => [origin, typedById])).toEqual([
      ['extracted', null],
      ['typed', ines.userId],
    ])
    expect(texts[1]?.places).toEqual([
      { label: '00:01', start: 0 },
      { label: '00:05', start: 20 },
    ])
    expect(await eventsOf(id)).toContain('source.text-typed')
  })

  test('is refused where the text was read whole, and to a viewer and another desk', async () => {
    const { id } = await aSource(ines)
    const whole = await aSnapshot(ines, id, 'All of it.')
    await expect(typeText(ines, { snapshotId: whole.id, text: 'Mine' })).rejects.toMatchObject({ kind: 'wrong-state' })
    const scan = await aSnapshot(ines, id, '', { bytes: 'another', problem: 'scan' })
    await expect(typeText(viewer, { snapshotId: scan.id, text: 'x' })).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(typeText(stranger, { snapshotId: scan.id, text: 'x' })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
