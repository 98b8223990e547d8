import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, aPerson, type TestDesk } from '@/lib/testing/builders'
import { addSource } from './add-source.command'
import { addSourceInput } from './add-source.input'
import { editSource } from './edit-source.command'
import { editSourceInput } from './edit-source.input'

let desk: TestDesk
let ines: Actor
let jonas: Actor
let viewer: Actor

beforeAll(async () => {
  desk = await aDesk()
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
})

const source = (more: Record<string, unknown> = {}) =>
  addSourceInput.parse({
    title: 'Inspection report',
    kind: 'primary_document',
    publisher: 'Harbour authority',
    ...more,
  })
describe('adding a source', () => {
  test('the same address entered twice is the same source', async () => {
    const first = await addSource(ines, source({ url: 'https://www.harbour.example/report?utm_source=mail' }))
    const again = await addSource(jonas, source({ title: 'The report', url: 'http://harbour.example/report/#page=3' }))
    expect([first.was, again.was]).toEqual(['new', 'known'])
    expect(again).toMatchObject({ id: first.id, title: 'Inspection report' })
  })

  test('two at once under one address become one source', async () => {
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => addSource(ines, source({ url: 'https://harbour.example/at-once' }))),
    )
    expect(new Set(both.map((each) => each.id)).size).toBe(1)
    expect(both.filter((each) => each.was === 'new')).toHaveLength(1)
  })

  test('without an address each is its own', async () => {
    const [one, two] = [await addSource(ines, source()), await addSource(ines, source())]
    expect(one.id).not.toBe(two.id)
  })

  test('another desk has its own, a viewer adds none, an unknown origin is refused', async () => {
    const stranger = await aPerson(await aDesk(), 'reviewer')
    const ours = await addSource(ines, source({ url: 'https://harbour.example/ours' }))
    expect(await addSource(stranger, source({ url: 'https://harbour.example/ours' }))).toMatchObject({ was: 'new' })
    await expect(addSource(viewer, source())).rejects.toMatchObject({ kind: 'not-allowed' })
    await expect(addSource(stranger, source({ derivesFromId: ours.id }))).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('the longest address of another script is kept', async () => {
    const url = `https://harbour.example/${'خبر'.repeat(600)}`
    expect(await addSource(ines, source({ url }))).toMatchObject({ was: 'new' })
    expect(await addSource(ines, source({ url }))).toMatchObject({ was: 'known' })
  })
})

describe('editing a source', () => {
  const edit = (sourceId: string, more: Record<string, unknown> = {}) =>
    editSourceInput.parse({
      sourceId,
      version: 1,
      title: 'Inspection report, final',
      kind: 'primary_document',
      confidentiality: 'open',
      ...more,
    })

  test('a stale version is refused with theirs', async () => {
    const { id } = await addSource(ines, source())
    await editSource(ines, edit(id))
    await expect(editSource(jonas, edit(id, { title: 'Mine' }))).rejects.toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { title: 'Inspection report, final', publisher: '' } },
    })
  })

  test('no source derives from itself, however long the way round', async () => {
    const ids: string[] = []
    for (const derivesFromId of ['', 0, 1]) {
      ids.push(
        (await addSource(ines, source({ derivesFromId: typeof derivesFromId === 'number' ? ids[derivesFromId] : '' })))
          .id,
      )
    }
    const [first = '', , last = ''] = ids
    await expect(editSource(ines, edit(first, { derivesFromId: last }))).rejects.toMatchObject({
      issues: { derivesFromId: expect.any(Array) },
    })
    await expect(editSource(ines, edit(first, { derivesFromId: first }))).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('two that each take the other as origin at once: one is refused', async () => {
    const [one, two] = [await addSource(ines, source()), await addSource(ines, source())]
    const both = await Promise.allSettled([
      editSource(ines, edit(one.id, { derivesFromId: two.id })),
      editSource(jonas, edit(two.id, { derivesFromId: one.id })),
    ])
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('the address of another source is refused by its name', async () => {
    await addSource(ines, source({ title: 'The old report', url: 'https://harbour.example/taken' }))
    const { id } = await addSource(ines, source())
    await expect(editSource(ines, edit(id, { url: 'https://www.harbour.example/taken/' }))).rejects.toMatchObject({
      issues: { url: ['This is the address of “The old report”, which is here already.'] },
    })
  })
})

describe('what the log says of a confidential source', () => {
  const SECRET = 'SECRET-0815'
  const planted = (more: Record<string, unknown> = {}) => ({
    title: `${SECRET} title`,
    kind: 'interview',
    publisher: `${SECRET} publisher`,
    author: `${SECRET} author`,
    url: `https://harbour.example/${SECRET}/${crypto.randomUUID()}`,
    archiveUrl: `https://archive.example/${SECRET}`,
    note: `${SECRET} note`,
    interest: `${SECRET} interest`,
    spokenOn: '2024-01-05',
    spokenHow: 'phone',
    ...more,
  })
  const logOf = async () =>
    JSON.stringify(await db().event.findMany({ where: { deskId: desk.id }, select: { data: true } }))

  test.each([
    ['marked confidential', { confidentiality: 'confidential' }],
    ['off the record', { spokenTerms: 'off_record' }],
  ])('%s: added, edited, opened, refused as a twin, never by its words', async (_why, terms) => {
    const given = planted(terms)
    const known = await addSource(ines, addSourceInput.parse(given))
    expect(known.title).toBe('Confidential source')
    const edit = { confidentiality: 'open', ...given, sourceId: known.id, version: 1, note: `${SECRET} again` }
    await editSource(ines, editSourceInput.parse(edit))
    const other = await addSource(ines, source())
    const twin = { ...edit, sourceId: other.id }
    const refused = await editSource(ines, editSourceInput.parse(twin)).catch((refusal: unknown) => refusal)
    expect(JSON.stringify(refused)).toContain('Confidential source')
    expect(JSON.stringify(refused)).not.toContain(SECRET)
    expect(await logOf()).not.toContain(SECRET)
  })

  test('an edit without a word about confidentiality opens nothing: it is refused', () => {
    const edit = { ...planted(), sourceId: crypto.randomUUID(), version: 1 }
    expect(editSourceInput.safeParse(edit).error?.issues[0]?.path).toEqual(['confidentiality'])
  })
})
