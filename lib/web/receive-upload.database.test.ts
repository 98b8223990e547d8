import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { snapshotFile } from '@/lib/evidence/snapshot-file.query'
import { pasteSourceTextInput } from '@/lib/evidence/capture-file.input'
import { fileStore } from '@/lib/files/file-store.gateway'
import { aDesk, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { pasteSourceText } from './paste-source-text'
import { receiveUpload } from './receive-upload'
import { archiveOf, fileOf, frameOf, pictureOf } from './snapshot-answer'

let ines: Actor
let viewer: Actor
let stranger: Actor

beforeAll(async () => {
  const desk = await aDesk()
  ines = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'reviewer')
})

type Sent = { query?: string; source?: object; name?: string; length?: number }

function request(
  body: string | ReadableStream,
  { query = '', source, name = 'bolts.html', length }: Sent = {},
): Request {
  const headers = new Headers({ 'x-file-name': encodeURIComponent(name) })
  if (source !== undefined) headers.set('x-source', encodeURIComponent(JSON.stringify(source)))
  if (length !== undefined) headers.set('content-length', String(length))
  return new Request(`http://desk.example/sources/upload${query}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
}
const captureOf = (sourceId: string) =>
  db().capture.findFirstOrThrow({ where: { sourceId }, include: { file: true }, orderBy: { id: 'desc' } })

describe('an upload', () => {
  test('is stored under its hash and waits to be read, for a new source', async () => {
    const { sourceId, title } = await receiveUpload(ines, request('<p>14 bolts</p>', { query: '?kind=dataset' }))
    expect(title).toBe('bolts.html')
    const { file, way } = await captureOf(sourceId)
    expect([way, file?.state, file?.bytes]).toEqual(['file', 'stored', 15])
    expect(await fileStore().stat(file?.sha256 ?? '')).toEqual({ bytes: 15 })
  })

  test('says what its source is in a header, in any script', async () => {
    const source = { title: 'گزارش بازرسی', kind: 'research', confidentiality: 'confidential' }
    const { sourceId } = await receiveUpload(ines, request('x', { source }))
    expect(await db().source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject(source)
  })

  test.each([
    ['marks that turn the end of a name round go', 'report\u202elm\u2066th.exe', 'reportlmth.exe'],
    ['a path before the name is left out', 'C:\\Users\\ines\\گزارش.pdf', 'گزارش.pdf'],
    ['and so is a way out of a folder', '../../etc/passwd', 'passwd'],
    ['the ending of a long name stays', `${'x'.repeat(400)}.pdf`, `${'x'.repeat(251)}.pdf`],
  ])('%s', async (_what, name, kept) => {
    const { sourceId } = await receiveUpload(ines, request('x', { query: '?kind=dataset&title=Named', name }))
    expect((await captureOf(sourceId)).fileName).toBe(kept)
  })

  test('is refused before a byte is read: to a viewer, for another desk’s source, beyond 50 MB', async () => {
    const { id } = await aSource(ines)
    const unread = () => new ReadableStream({ pull: () => expect.unreachable('a byte was read') }, { highWaterMark: 0 })
    const refused = (actor: Actor, sent: Sent) => expect(receiveUpload(actor, request(unread(), sent))).rejects
    await refused(viewer, { query: `?sourceId=${id}` }).toMatchObject({ kind: 'not-allowed' })
    await refused(stranger, { query: `?sourceId=${id}` }).toMatchObject({ kind: 'not-found' })
    await refused(ines, { query: '' }).toMatchObject({ kind: 'invalid', issues: { kind: expect.any(Array) } })
    await refused(ines, { query: `?sourceId=${id}`, length: 60_000_000 }).toMatchObject({ name: 'FileTooLarge' })
  })

  test('that does not say its size is cut off at 50 MB, and leaves nothing', async () => {
    const megabyte = new Uint8Array(1024 * 1024)
    const endless = new ReadableStream({ pull: (to) => to.enqueue(megabyte) })
    const { id } = await aSource(ines)
    await expect(receiveUpload(ines, request(endless, { query: `?sourceId=${id}` }))).rejects.toMatchObject({
      name: 'FileTooLarge',
    })
    expect(await db().capture.count({ where: { sourceId: id } })).toBe(0)
  })

  test('of nothing is refused', async () => {
    await expect(receiveUpload(ines, request('', { query: '?kind=dataset' }))).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('pasted text', () => {
  test('is kept as bytes of its own and waits to be read as typed', async () => {
    const input = pasteSourceTextInput.parse({
      title: 'What Mara Quist said',
      kind: 'interview',
      text: 'Fourteen bolts.',
    })
    const { sourceId } = await pasteSourceText(ines, input)
    const { way, file, state } = await captureOf(sourceId)
    expect([way, state, file?.bytes]).toEqual(['typed', 'waiting', 15])
  })

  test('is refused to a viewer', async () => {
    const input = pasteSourceTextInput.parse({ title: 'x', kind: 'interview', text: 'x' })
    await expect(pasteSourceText(viewer, input)).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('a snapshot', () => {
  const page = '<title>é</title><link rel=preconnect href=//evil.example><p>Fourteen bolts.</p>'

  test('is handed out as it was captured, as a web archive and as a shut-off page', async () => {
    const { id } = await aSource(ines)
    await aSnapshot(ines, id, 'Fourteen bolts.', { bytes: page, mediaType: 'text/html', fileName: 'Bolzen ü.html' })
    const snapshot = await snapshotFile(ines, { sourceId: id, number: 1 })
    const file = await fileOf(snapshot)
    expect(await file.text()).toBe(page)
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Bolzen-.html"; filename*=UTF-8''Bolzen%20%C3%BC.html`,
    )
    expect((await (await archiveOf(snapshot)).arrayBuffer()).byteLength).toBeGreaterThan(200)
    const frame = await frameOf(snapshot)
    expect(await frame.text()).toContain('<shut-link rel=preconnect')
    expect(frame.headers.get('content-security-policy')).toContain('sandbox;')
    await expect(pictureOf(snapshot)).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('is not there for another desk, or under another number', async () => {
    const { id } = await aSource(ines)
    await aSnapshot(ines, id, 'x')
    await expect(snapshotFile(stranger, { sourceId: id, number: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(snapshotFile(ines, { sourceId: id, number: 2 })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await snapshotFile(viewer, { sourceId: id, number: 1 })).toMatchObject({ number: 1 })
  })

  test('whose bytes are lost says so', async () => {
    const { id } = await aSource(ines)
    await aSnapshot(ines, id, 'x')
    const snapshot = { ...(await snapshotFile(ines, { sourceId: id, number: 1 })), sha256: 'f'.repeat(64) }
    await expect(fileOf(snapshot)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
