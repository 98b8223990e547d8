import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { aDesk, anArticle, anOpenClaim, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { attachEvidence } from './attach-evidence.command'
import { attachEvidenceInput } from './attach-evidence.input'
import { choosePlace } from './choose-place.command'
import { choosePlaceInput } from './choose-place.input'
import { editEvidence } from './edit-evidence.command'
import { editEvidenceInput } from './edit-evidence.input'
import { typeText } from './type-text.command'
import { withdrawEvidence } from './withdraw-evidence.command'

const REPORT = 'The inspectors counted 14 bolts with cracks. The north tower is closed.'
const TWICE = 'The tower is closed today.\n\nAsked again, they said: The tower is closed today.'

let ines: Actor
let jonas: Actor
let claimId: string

beforeAll(async () => {
  const desk = await aDesk()
  const editor = await aPerson(desk, 'editor')
  ines = await aPerson(desk, 'reviewer')
  jonas = await aPerson(desk, 'reviewer', 'Jonas Meyer')
  claimId = (await anOpenClaim(ines, await anArticle(editor), '14 cracked bolts')).id
})

const attach = (sourceId: string, quote: string, more: Record<string, string> = {}) =>
  attachEvidence(ines, attachEvidenceInput.parse({ claimId, stance: 'supports', sourceId, quote, ...more }))
const edit = (evidenceId: string, version: number, quote: string, more: Record<string, string> = {}) =>
  editEvidence(
    ines,
    editEvidenceInput.parse({ evidenceId, version, stance: 'supports', quote, note: 'In short', ...more }),
  )
const lookupOf = (id: string) =>
  db().evidence.findUniqueOrThrow({
    where: { id },
    select: { quoteOutcome: true, quoteTextId: true, quoteStart: true, quoteEnd: true, quoteWhy: true, version: true },
  })

describe('a quote is looked up', () => {
  test('when it is attached to a source that has a text', async () => {
    const source = await aSource(ines)
    const { textId } = await aSnapshot(ines, source.id, REPORT)
    const { id, quoteOutcome } = await attach(source.id, 'counted 14 bolts with cracks')
    expect(quoteOutcome).toBe('found')
    expect(await lookupOf(id)).toMatchObject({ quoteTextId: textId, quoteStart: 15, quoteEnd: 43 })
  })

  test('and a changed number is not found', async () => {
    const source = await aSource(ines)
    await aSnapshot(ines, source.id, REPORT)
    expect((await attach(source.id, 'The inspectors counted 15 bolts with cracks')).quoteOutcome).toBe('differs')
    expect((await attach(source.id, 'Nobody ever counted anything up there')).quoteOutcome).toBe('not_found')
  })

  test('when the text comes later, also by hand', async () => {
    const source = await aSource(ines)
    const { id, quoteOutcome } = await attach(source.id, 'counted 14 bolts with cracks')
    expect(quoteOutcome).toBeNull()
    const scan = await aSnapshot(ines, source.id, '', { bytes: 'scan', problem: 'scan' })
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: null, quoteTextId: null })
    const { textId } = await typeText(ines, { snapshotId: scan.id, text: REPORT })
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'found', quoteTextId: textId, version: 1 })
  })

  test('anew when it is edited, and taken back when it is emptied', async () => {
    const source = await aSource(ines)
    await aSnapshot(ines, source.id, REPORT)
    const { id } = await attach(source.id, 'counted 14 bolts with cracks')
    await edit(id, 1, 'The north tower is closed')
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'found', quoteStart: 45 })
    await edit(id, 2, 'The south tower is closed')
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'differs' })
    await edit(id, 3, '')
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: null, quoteTextId: null, quoteStart: null })
  })

  test('while a snapshot is being kept, whichever comes first', async () => {
    const source = await aSource(ines)
    const [{ id }] = await Promise.all([
      attach(source.id, 'counted 14 bolts with cracks'),
      aSnapshot(ines, source.id, REPORT),
    ])
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'found' })
  })
})

describe('a new snapshot', () => {
  test('leaves what was found where it was found, though it is gone from the page', async () => {
    const source = await aSource(ines)
    const first = await aSnapshot(ines, source.id, REPORT)
    const { id } = await attach(source.id, 'counted 14 bolts with cracks')
    await aSnapshot(ines, source.id, 'The inspectors counted 40 bolts with cracks.')
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'found', quoteTextId: first.textId })
  })

  test('is where a quote is looked up that was not found before, but not one that was withdrawn', async () => {
    const source = await aSource(ines)
    await aSnapshot(ines, source.id, 'Nothing of the kind stands here, and nothing near it.')
    const [kept, withdrawn] = [
      await attach(source.id, 'counted 14 bolts with cracks'),
      await attach(source.id, 'The north tower is closed'),
    ]
    await withdrawEvidence(ines, { evidenceId: withdrawn.id, reason: 'A mistake.' })
    const second = await aSnapshot(ines, source.id, REPORT)
    expect(await lookupOf(kept.id)).toMatchObject({ quoteOutcome: 'found', quoteTextId: second.textId })
    expect(await lookupOf(withdrawn.id)).toMatchObject({ quoteOutcome: 'not_found' })
  })

  test('does not take near words away for none', async () => {
    const source = await aSource(ines)
    const first = await aSnapshot(ines, source.id, REPORT)
    const { id } = await attach(source.id, 'The inspectors counted 15 bolts with cracks')
    await aSnapshot(ines, source.id, 'The page was emptied.')
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'differs', quoteTextId: first.textId })
  })
})

describe('a quote that stands in the text twice', () => {
  const twice = async (more: Record<string, string> = {}) => {
    const source = await aSource(ines)
    const places = [
      { label: 'page 1', start: 0 },
      { label: 'page 2', start: 28 },
    ]
    await aSnapshot(ines, source.id, TWICE, { places })
    return attach(source.id, 'The tower is closed today', more)
  }
  const choose = (actor: Actor, evidenceId: string, start: number, version = 1) =>
    choosePlace(actor, choosePlaceInput.parse({ evidenceId, version, start }))

  test('waits until its place is chosen, and the choice may be changed', async () => {
    const { id, quoteOutcome } = await twice()
    expect(quoteOutcome).toBe('ambiguous')
    const last = TWICE.lastIndexOf('The tower')
    await choose(ines, id, last)
    expect(await lookupOf(id)).toMatchObject({
      quoteOutcome: 'found',
      quoteStart: last,
      quoteWhy: expect.stringContaining('Ines Duarte chose this place'),
      version: 2,
    })
    await choose(ines, id, 0, 2)
    expect(await lookupOf(id)).toMatchObject({ quoteStart: 0 })
  })

  test('a place where it does not stand, an older version, or another person’s evidence are refused', async () => {
    const { id } = await twice()
    await expect(choose(ines, id, 3)).rejects.toMatchObject({ kind: 'invalid' })
    await expect(choose(ines, id, 0, 7)).rejects.toMatchObject({ kind: 'conflict' })
    await expect(choose(jonas, id, 0)).rejects.toMatchObject({ kind: 'not-allowed' })
  })

  test('is found where its locator says, and elsewhere when that changes', async () => {
    const { id, quoteOutcome } = await twice({ locator: 'p. 2', note: 'In short' })
    expect(quoteOutcome).toBe('found')
    expect((await lookupOf(id)).quoteStart).toBe(TWICE.lastIndexOf('The tower'))
    await edit(id, 1, 'The tower is closed today', { locator: 'page 1' })
    expect((await lookupOf(id)).quoteStart).toBe(0)
    await edit(id, 2, 'The tower is closed today', { locator: 'page 7' })
    expect(await lookupOf(id)).toMatchObject({ quoteOutcome: 'found', quoteStart: 0 })
  })
})
