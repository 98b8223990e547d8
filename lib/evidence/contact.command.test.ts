import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson } from '@/lib/testing/builders'
import { editContact } from './edit-contact.command'
import { editContactInput } from './edit-contact.input'
import { noteReply } from './note-reply.command'
import { noteReplyInput } from './note-reply.input'
import { recordContact } from './record-contact.command'
import { recordContactInput } from './record-contact.input'

let ines: Actor
let jonas: Actor
let viewer: Actor
let claimId: string

beforeAll(async () => {
  const desk = await aDesk({ timeZone: 'Europe/Berlin' })
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
  const article = await anArticle(await aPerson(desk, 'editor'))
  claimId = (await anOpenClaim(ines, article, '14 cracked bolts')).id
})

const asked = {
  person: 'Harbour authority, press office',
  askedAt: '2024-03-05T10:00',
  how: 'email',
  deadline: '2024-03-06T18:00',
}
const record = (more: Record<string, string> = {}) => recordContactInput.parse({ claimId, ...asked, ...more })
const edit = (contactId: string, more: Record<string, string | number> = {}) =>
  editContactInput.parse({ contactId, version: 1, ...asked, ...more })
const reply = (contactId: string, more: Record<string, string | number> = {}) =>
  noteReplyInput.parse({ contactId, version: 1, reply: 'We counted twelve.', repliedAt: '2024-03-06T09:00', ...more })
const stands = (id: string) => db().contact.findUniqueOrThrow({ where: { id } })

describe('asking the person a claim is about', () => {
  test('who, when, how, until when, on the clocks of the desk; then the reply; the log tells of each', async () => {
    const { id } = await recordContact(ines, record())
    expect(await stands(id)).toMatchObject({
      person: asked.person,
      how: 'email',
      askedAt: new Date('2024-03-05T09:00:00Z'),
      deadline: new Date('2024-03-06T17:00:00Z'),
      reply: null,
    })
    await noteReply(jonas, reply(id))
    expect(await stands(id)).toMatchObject({
      reply: 'We counted twelve.',
      repliedAt: new Date('2024-03-06T08:00:00Z'),
      version: 2,
    })
    await editContact(jonas, edit(id, { version: 2, how: 'phone', deadline: '' }))
    expect(await stands(id)).toMatchObject({ how: 'phone', deadline: null, reply: 'We counted twelve.' })
    const events = await db().event.findMany({ where: { claimId }, orderBy: { id: 'asc' }, select: { kind: true } })
    expect(events.map(({ kind }) => kind).slice(-3)).toEqual(['contact.recorded', 'contact.replied', 'contact.edited'])
  })

  test.each([
    ['asked tomorrow', { askedAt: '2090-01-01T10:00', deadline: '' }, 'askedAt'],
    ['to be answered before it was asked', { deadline: '2024-03-05T09:59' }, 'deadline'],
  ])('%s is refused', async (_why, more, field) => {
    await expect(recordContact(ines, record(more))).rejects.toMatchObject({ issues: { [field]: expect.any(Array) } })
  })

  test.each([
    ['nobody', { person: ' ' }, 'person'],
    ['no way', { how: 'pigeon' }, 'how'],
    ['no time', { askedAt: 'at noon' }, 'askedAt'],
    ['a day that never was', { deadline: '2024-02-31T10:00' }, 'deadline'],
  ])('%s is no contact', (_why, more, field) => {
    expect(recordContactInput.safeParse({ claimId, ...asked, ...more }).error?.issues[0]?.path).toEqual([field])
  })

  test('a reply from before the question is refused, and a question moved behind its reply', async () => {
    const { id } = await recordContact(ines, record())
    await expect(noteReply(ines, reply(id, { repliedAt: '2024-03-05T09:00' }))).rejects.toMatchObject({
      issues: { repliedAt: expect.any(Array) },
    })
    await noteReply(ines, reply(id))
    await expect(editContact(ines, edit(id, { version: 2, askedAt: '2024-03-06T10:00' }))).rejects.toMatchObject({
      issues: { askedAt: ['Their reply is from before this time.'] },
    })
  })

  test('two at once: the second sees what the first noted', async () => {
    const { id } = await recordContact(ines, record())
    await noteReply(ines, reply(id))
    await expect(noteReply(jonas, reply(id, { reply: 'No comment.' }))).rejects.toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { reply: 'We counted twelve.', repliedAt: '2024-03-06T09:00' } },
    })
    await noteReply(jonas, reply(id, { version: 2, reply: 'No comment.' }))
    expect((await stands(id)).reply).toBe('No comment.')
  })

  test('a viewer records nothing, and another desk knows nothing of it', async () => {
    const { id } = await recordContact(ines, record())
    const stranger = await aPerson(await aDesk(), 'admin')
    await expect(recordContact(viewer, record())).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(noteReply(viewer, reply(id))).rejects.toMatchObject({ kind: 'not-allowed' })
    for (const attempt of [
      () => recordContact(stranger, record()),
      () => noteReply(stranger, reply(id)),
      () => editContact(stranger, edit(id)),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'not-found' })
  })
})
