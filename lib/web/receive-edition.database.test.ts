import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { canonicalJson } from '@/lib/shared/canonical-json'
import { aDesk, aPerson } from '@/lib/testing/builders'
import { aBundledDesk, bundleOf } from '@/lib/testing/bundled-desk'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { FileTooLarge } from './request-size'
import { LARGEST_BUNDLE, receiveEdition } from './receive-edition'

let editor: Actor
let viewer: Actor

beforeAll(async () => {
  const desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  viewer = await aPerson(desk, 'viewer')
})

function sent(body: string | Buffer | null, more: { desk?: string; length?: number } = {}): Request {
  const headers = new Headers({ 'x-desk': more.desk ?? editor.deskId })
  if (more.length !== undefined) headers.set('content-length', String(more.length))
  const bytes = typeof body === 'string' ? body : body && new Uint8Array(body)
  return new Request('http://desk.example/reports/bring-in/file', { method: 'POST', headers, body: bytes })
}

const JSON_OF_IT = canonicalJson(sampleEdition('Bolts').content)

describe('an edition that is sent', () => {
  test('as JSON is brought in, and sent again is here already', async () => {
    const first = await receiveEdition(editor, sent(JSON_OF_IT))
    expect(first).toMatchObject({ outcome: 'brought-in', number: 'FD-2024-007', edition: 1 })
    expect(await receiveEdition(editor, sent(JSON_OF_IT))).toMatchObject({
      outcome: 'here-already',
      reportId: first.reportId,
    })
  })

  test.each(['desk', 'readers'] as const)('in a bundle for %s is brought in as it stands there', async (audience) => {
    const there = await aBundledDesk()
    // Two desks of these tests have the same name and number; to this one they are two.
    await db().desk.update({ where: { id: there.desk.id }, data: { name: 'Harbour desk' } })
    const { zip } = await bundleOf(there, there.viewer, { audience })
    const here = await aPerson(await aDesk(), 'editor')
    const done = await receiveEdition(here, sent(zip, { desk: here.deskId }))
    const { sha256 } = await db().edition.findFirstOrThrow({ where: { reportId: there.reportId } })
    expect(done.outcome).toBe('brought-in')
    expect(done.sha256 === sha256).toBe(audience === 'desk')
  })

  test('in a bundle with one changed byte is refused, and says where it was changed', async () => {
    const there = await aBundledDesk()
    const { zip } = await bundleOf(there, there.viewer)
    const place = zip.indexOf('14 bolts with cracks')
    zip[place] = 0x32
    await expect(receiveEdition(editor, sent(zip))).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('The bundle is not whole, so nothing of it is brought in.'),
    })
  })

  test.each([
    ['nothing', () => sent(null), 'Choose the file'],
    ['no bytes', () => sent(''), 'no JSON'],
    ['other bytes', () => sent(Buffer.from([0xff, 0xfe, 0, 1])), 'not in UTF-8'],
    ['a ZIP of something else', () => sent(Buffer.from('PK\x03\x04 and more')), 'cannot be read as a ZIP'],
    ['JSON over 20 MB', () => sent(Buffer.alloc(20 * 1024 * 1024 + 1, ' ')), 'larger than 20 MB'],
    ['a draft', () => sent(JSON_OF_IT.replace('"state":"published"', '"state":"draft"')), 'This is a draft'],
  ])('of %s is refused with a sentence', async (_what, request, words) => {
    await expect(receiveEdition(editor, request())).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining(words),
    })
  })

  test('is not read before it is known who sends it, and to which desk', async () => {
    await expect(receiveEdition(viewer, sent(JSON_OF_IT))).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(receiveEdition(editor, sent(JSON_OF_IT, { desk: 'another' }))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(receiveEdition(editor, sent('{}', { length: LARGEST_BUNDLE + 1 }))).rejects.toThrow(FileTooLarge)
  })
})
