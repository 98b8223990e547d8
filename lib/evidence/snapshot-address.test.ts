import { describe, expect, test } from 'vitest'
import { parseSnapshotView, snapshotHref } from './snapshot-address'

describe('the address of a snapshot', () => {
  test.each([
    ['words to mark', { from: '120', to: '180' }, { textId: null, place: { start: 120, end: 180 }, as: 'text' }],
    ['a place to go on from', { from: '120' }, { textId: null, place: { start: 120, end: 120 }, as: 'text' }],
    ['an end before the start', { from: '9', to: '3' }, { textId: null, place: { start: 9, end: 9 }, as: 'text' }],
    ['no numbers', { from: '-1', to: 'x' }, { textId: null, place: null, as: 'text' }],
    ['a number nobody has', { from: '9'.repeat(40) }, { textId: null, place: null, as: 'text' }],
    ['asked twice', { from: ['7', '8'], as: ['page'] }, { textId: null, place: { start: 7, end: 7 }, as: 'page' }],
  ])('%s', (_what, query, view) => {
    expect(parseSnapshotView(query)).toEqual(view)
  })

  test('comes back as it was written', () => {
    const href = snapshotHref({ sourceId: 's', number: 2 }, { textId: 't', place: { start: 3, end: 8 } })
    expect(href).toBe('/sources/s/snapshots/2?text=t&from=3&to=8#quoted')
    const query = Object.fromEntries(new URL(href, 'http://desk.example').searchParams)
    expect(parseSnapshotView(query)).toEqual({ textId: 't', place: { start: 3, end: 8 }, as: 'text' })
  })
})
