import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dropClaim } from '@/lib/claims/drop-claim.command'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, type TestArticle, type TestDesk } from '@/lib/testing/builders'
import { addSource } from './add-source.command'
import { addSourceInput } from './add-source.input'
import { attachEvidence } from './attach-evidence.command'
import { attachEvidenceInput } from './attach-evidence.input'
import { editEvidence } from './edit-evidence.command'
import { editEvidenceInput } from './edit-evidence.input'
import { withdrawEvidence } from './withdraw-evidence.command'

let desk: TestDesk
let editor: Actor
let ines: Actor
let jonas: Actor
let viewer: Actor
let article: TestArticle

beforeAll(async () => {
  desk = await aDesk()
  editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  viewer = await aPerson(desk, 'viewer')
  article = await anArticle(editor)
})

const source = (more: Record<string, unknown> = {}) =>
  addSourceInput.parse({
    title: 'Inspection report',
    kind: 'primary_document',
    publisher: 'Harbour authority',
    ...more,
  })
const evidence = (claimId: string, more: Record<string, unknown> = {}) =>
  attachEvidenceInput.parse({
    claimId,
    stance: 'supports',
    quote: 'Fourteen bolts show cracks.',
    locator: 'page 3',
    title: 'Inspection report',
    kind: 'primary_document',
    ...more,
  })
const eventsOf = async (claimId: string) =>
  (await db().event.findMany({ where: { claimId }, orderBy: { id: 'asc' } })).map((event) => event.kind)

describe('attaching evidence', () => {
  test('from a new source described in the same form; an open claim is checked from then on', async () => {
    const { id } = await anOpenClaim(ines, article, '14 cracked bolts')
    const attached = await attachEvidence(jonas, evidence(id, { url: 'https://harbour.example/new-one' }))
    expect(attached).toMatchObject({ number: 1, source: { was: 'new' } })
    expect((await db().claim.findUniqueOrThrow({ where: { id } })).status).toBe('checking')
    expect(await eventsOf(id)).toEqual(['claim.recorded', 'source.added', 'evidence.attached', 'claim.status-changed'])
  })

  test('from a source we have, by choice or by its address; numbers follow each other', async () => {
    const { id } = await anOpenClaim(ines, article, 'the oldest lifting bridge')
    const known = await addSource(ines, source({ url: 'https://harbour.example/known' }))
    const chosen = await attachEvidence(ines, evidence(id, { sourceId: known.id, title: '' }))
    const typed = await attachEvidence(ines, evidence(id, { title: 'Again', url: 'http://harbour.example/known' }))
    expect([chosen.source.was, typed.source.was]).toEqual(['chosen', 'known'])
    expect([chosen.number, typed.number]).toEqual([1, 2])
  })

  test('many at once are numbered without a gap', async () => {
    const { id } = await anOpenClaim(ines, article, 'north tower')
    const many = await Promise.all(Array.from({ length: 6 }, () => attachEvidence(ines, evidence(id))))
    expect(many.map((each) => each.number).sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('it says something: a quote or a note', async () => {
    const { id } = await anOpenClaim(ines, article, 'Mara Quist')
    await expect(attachEvidence(ines, evidence(id, { quote: ' ', note: '' }))).rejects.toMatchObject({
      issues: { quote: expect.any(Array) },
    })
    expect(await attachEvidence(ines, evidence(id, { quote: '', note: 'Names the inspector.' }))).toMatchObject({
      number: 1,
    })
  })

  test('an ended claim must be reopened first', async () => {
    const { id, number } = await anOpenClaim(ines, article, 'the view')
    await dropClaim(ines, { claimId: id, reason: 'An opinion.' })
    await expect(attachEvidence(ines, evidence(id))).rejects.toMatchObject({
      kind: 'wrong-state',
      message: `C-${number} is dropped. Reopen C-${number} first.`,
    })
  })

  test('nothing crosses desks, and a viewer attaches nothing', async () => {
    const { id } = await anOpenClaim(ines, article, 'euros on repairs')
    const stranger = await aPerson(await aDesk(), 'admin')
    const theirs = await addSource(stranger, source())
    await expect(attachEvidence(stranger, evidence(id))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(attachEvidence(ines, evidence(id, { sourceId: theirs.id }))).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(attachEvidence(ines, evidence(id, { derivesFromId: theirs.id }))).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(attachEvidence(viewer, evidence(id))).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})

describe('editing and withdrawing evidence', () => {
  const edit = (evidenceId: string, more: Record<string, unknown> = {}) =>
    editEvidenceInput.parse({
      evidenceId,
      version: 1,
      stance: 'context',
      quote: 'Fourteen bolts.',
      locator: '',
      note: '',
      ...more,
    })

  test('its author and an editor may, another reviewer may not; a stale version shows theirs', async () => {
    const { id: claimId } = await anOpenClaim(ines, article, 'repairs')
    const { id } = await attachEvidence(ines, evidence(claimId))
    await expect(editEvidence(jonas, edit(id))).rejects.toMatchObject({ kind: 'not-allowed' })
    await editEvidence(ines, edit(id))
    await expect(editEvidence(editor, edit(id))).rejects.toMatchObject({
      kind: 'conflict',
      conflict: { version: 2, theirs: { stance: 'context', quote: 'Fourteen bolts.' } },
    })
    await expect(editEvidence(editor, edit(id, { version: 2, quote: '' }))).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('withdrawn evidence stays in the record and is not edited or withdrawn again', async () => {
    const { id: claimId } = await anOpenClaim(ines, article, 'ferry')
    const { id } = await attachEvidence(ines, evidence(claimId))
    await expect(withdrawEvidence(jonas, { evidenceId: id, reason: 'No.' })).rejects.toMatchObject({
      kind: 'not-allowed',
    })
    await withdrawEvidence(editor, { evidenceId: id, reason: 'The page was changed.' })
    expect(await db().evidence.findUniqueOrThrow({ where: { id } })).toMatchObject({
      withdrawnReason: 'The page was changed.',
    })
    await expect(withdrawEvidence(editor, { evidenceId: id, reason: 'Again.' })).rejects.toMatchObject({
      kind: 'wrong-state',
    })
    await expect(editEvidence(ines, edit(id, { version: 2 }))).rejects.toMatchObject({ kind: 'wrong-state' })
  })
})

describe('what the database itself refuses', () => {
  test('evidence that says nothing, a source that derives from itself, a source deleted under its evidence', async () => {
    const { id: claimId } = await anOpenClaim(ines, article, 'engineers found')
    const { id, source: from } = await attachEvidence(ines, evidence(claimId))
    await expect(
      db().$executeRaw`UPDATE "evidence" SET quote = NULL, note = '' WHERE id = ${id}::uuid`,
    ).rejects.toThrow('says_something')
    await expect(
      db().$executeRaw`UPDATE "source" SET derives_from_id = id WHERE id = ${from.id}::uuid`,
    ).rejects.toThrow('derive_from_itself')
    await expect(db().$executeRaw`DELETE FROM "source" WHERE id = ${from.id}::uuid`).rejects.toThrow('foreign key')
  })
})
