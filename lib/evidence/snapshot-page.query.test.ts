import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { aDesk, aPerson, aSnapshot, aSource } from '@/lib/testing/builders'
import { captureSource } from './capture-source.command'
import { snapshotPage, type WantedSnapshot } from './snapshot-page.query'
import { sourcePage } from './source-page.query'
import { sources } from './sources.query'
import { parseSourcesFilter, parseSourcesView } from './sources-filter'
import { typeText } from './type-text.command'

const FIRST = 'Harbour office.\n\nFourteen bolts show cracks.'
const BOLTS = { start: FIRST.indexOf('Fourteen'), end: FIRST.length }

let reviewer: Actor
let viewer: Actor
let stranger: Actor
let sourceId: string
let second: { id: string; number: number }

beforeAll(async () => {
  const desk = await aDesk()
  reviewer = await aPerson(desk, 'reviewer')
  viewer = await aPerson(desk, 'viewer')
  stranger = await aPerson(await aDesk(), 'admin')
  sourceId = (await aSource(reviewer, { url: 'https://harbour.example/count' })).id
  await aSnapshot(reviewer, sourceId, FIRST, {
    places: [
      { label: 'paragraph 1', start: 0 },
      { label: 'paragraph 2', start: BOLTS.start },
    ],
    mediaType: 'text/html',
    answer: {
      url: 'https://harbour.example/count',
      finalUrl: 'https://www.harbour.example/count',
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    },
  })
  second = await aSnapshot(reviewer, sourceId, '', { problem: 'scan', bytes: 'a scan', fileName: 'scan.pdf' })
})

const look = (more: Partial<WantedSnapshot> = {}, actor = viewer) =>
  snapshotPage(actor, { sourceId, number: 1, textId: null, place: null, ...more })

describe('snapshotPage', () => {
  test('says how it came, with redirects, and every header as it was received', async () => {
    const page = await look()
    expect(page).toMatchObject({
      number: 1,
      way: 'address',
      requestedUrl: 'https://harbour.example/count',
      finalUrl: 'https://www.harbour.example/count',
      redirects: [{ status: 301 }],
      headers: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
      capturedBy: reviewer.name,
      source: { id: sourceId, snapshots: [1, 2] },
    })
  })

  test('marks the words one came for in their line, with its label', async () => {
    const page = await look({ place: BOLTS })
    expect(page.text?.rows.at(-1)).toEqual({
      start: BOLTS.start,
      label: 'paragraph 2',
      above: 'an empty line',
      parts: [{ text: 'Fourteen bolts show cracks.', marked: 'yes' }],
    })
  })

  test('marks nothing where the place is not in this text', async () => {
    expect((await look({ place: { start: 3, end: 9_999 } })).text?.mark).toBeNull()
  })

  test('shows the newest text unless another is asked for, and who typed it', async () => {
    const { text: scan } = await look({ number: 2 })
    expect(scan).toMatchObject({ origin: 'extracted', problem: 'scan', rows: [] })
    await typeText(reviewer, { snapshotId: second.id, text: 'Nine bolts do not.' })
    const page = await look({ number: 2 })
    expect(page.text).toMatchObject({ origin: 'typed', typedBy: { name: reviewer.name } })
    expect(page.texts).toHaveLength(2)
    expect((await look({ number: 2, textId: scan?.id ?? '' })).text?.origin).toBe('extracted')
  })

  test.each([
    ['another desk', () => look({}, stranger)],
    ['a number nobody has', () => look({ number: 3 })],
    ['no number', () => look({ number: Number.NaN })],
    ['what is no source', () => look({ sourceId: 'no-id' })],
  ])('is not found for %s', async (_what, ask) => {
    await expect(ask()).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('who only reads along types nothing', async () => {
    expect((await look()).can.typeText).toBe(false)
    expect((await look({}, reviewer)).can.typeText).toBe(true)
  })
})

describe('what is stored of a source', () => {
  test('stands on its page, newest first, and in the list; a capture under way too', async () => {
    const before = await sourcePage(reviewer, sourceId)
    expect(before.snapshots.map(({ number }) => number)).toEqual([2, 1])
    expect(before.captures).toEqual([])

    await captureSource(reviewer, { sourceId })
    const during = await sourcePage(reviewer, sourceId)
    expect(during.captures).toEqual([expect.objectContaining({ state: 'waiting', way: 'address' })])
    const { rows } = await sources(viewer, parseSourcesFilter({}))
    expect(rows[0]).toMatchObject({ capture: { state: 'waiting' }, snapshot: { number: 2, problem: null } })
  })
})

describe('parseSourcesView', () => {
  test.each([
    ['all', {}, { view: 'all', filter: { search: '', kind: null, after: null } }],
    ['those to look after', { show: 'look-after' }, { view: 'to look after', after: null }],
    ['a further page of them', { show: 'look-after', after: '1~a' }, { view: 'to look after', after: '1~a' }],
  ])('reads %s', (_what, query, view) => {
    expect(parseSourcesView(query)).toEqual(view)
  })
})
