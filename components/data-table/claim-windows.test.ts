import { expect, test } from 'vitest'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { firstWindow, keepPlaces, trimmed, withNext, withRead, withStale } from './claim-windows'
import { gridLines } from './grid-lines'

const NONE = new Set<string>()

/** A claim that is told from others by its id and its version. */
function row(id: string, more: Partial<ClaimRow> = {}): ClaimRow {
  return { ...ROW, id, ...more }
}

function rows(ids: string): ClaimRow[] {
  return ids.split('').map((id) => row(id))
}

function ids(list: readonly ClaimRow[]): string {
  return list.map(({ id }) => id).join('')
}

test.each([
  ['without held ones the fresh order counts', 'abcd', 'dcba', '', 'dcba'],
  ['a held row stays though it would now come first', 'abcd', 'cabd', 'c', 'abcd'],
  ['two neighbours stay neighbours', 'abcd', 'dcab', 'cd', 'abcd'],
  ['a held row that the filter no longer finds stays', 'abcd', 'abd', 'c', 'abcd'],
  ['a new row comes where it belongs', 'abcd', 'xcabd', 'c', 'xabcd'],
  ['a row that went is gone', 'abcd', 'cad', 'c', 'acd'],
  ['the first stays first', 'abcd', 'bcda', 'a', 'abcd'],
])('keeping places: %s', (_sentence, before, fresh, held, expected) => {
  expect(ids(keepPlaces(rows(before), rows(fresh), new Set(held)))).toBe(expected)
})

test('a held row is shown as it is now', () => {
  const [first] = keepPlaces([row('a')], [row('a', { version: 9 })], new Set(['a']))
  expect(first?.version).toBe(9)
})

test('a window read again that ends elsewhere moves where the next begins, which is then to be read again', () => {
  const windows = withNext(firstWindow({ rows: rows('ab'), next: 'after-b' }), { rows: rows('cd'), next: null })
  const same = withRead(windows, 0, { rows: rows('ab'), next: 'after-b' }, NONE)
  expect(same.map(({ state }) => state)).toEqual(['fresh', 'fresh'])
  const moved = withRead(windows, 0, { rows: rows('xa'), next: 'after-a' }, NONE)
  expect(moved.map(({ after, state }) => [after, state])).toEqual([
    [null, 'fresh'],
    ['after-a', 'stale'],
  ])
})

test('what is behind the last page is gone', () => {
  const windows = withNext(firstWindow({ rows: rows('ab'), next: 'after-b' }), { rows: rows('cd'), next: null })
  expect(withRead(windows, 0, { rows: rows('a'), next: null }, NONE)).toHaveLength(1)
})

test('a row held in a later window does not come to the first, but is known there as it is now', () => {
  const windows = withNext(firstWindow({ rows: rows('ab'), next: 'after-b' }), { rows: rows('cd'), next: null })
  const fresh = [row('d', { version: 9 }), ...rows('a')]
  const read = withRead(windows, 0, { rows: fresh, next: 'after-a' }, new Set(['d']))
  expect(read.map((each) => ids(each.rows ?? []))).toEqual(['a', 'cd'])
  expect(read[1]?.rows?.[1]?.version).toBe(9)
})

test('of too many rows the furthest go, but for the first window; their lines stay', () => {
  const first = firstWindow({ rows: rows('ab'), next: '1' })
  const four = ['cd', 'ef', 'gh'].reduce((all, two) => withNext(all, { rows: rows(two), next: two }), first)
  const kept = trimmed(four, 3, 4)
  expect(kept.map((each) => each.rows === null)).toEqual([false, true, true, false])
  expect(gridLines(kept, null, NONE)).toHaveLength(8)
})

test('a claim that stands in two windows while one of them is old is one line', () => {
  const windows = withStale(withNext(firstWindow({ rows: rows('ab'), next: 'b' }), { rows: rows('bc'), next: null }))
  expect(gridLines(windows, null, NONE).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
})

test('claims stand under the head of their group, and a folded group shows its head alone', () => {
  const of = (articleId: string) => ({ articleId, article: `Article ${articleId}` })
  const list = [row('a', of('1')), row('b', of('1')), row('c', of('2'))]
  const windows = firstWindow({ rows: list, next: null })
  const keys = (folded: string[]) => gridLines(windows, 'article', new Set(folded)).map(({ key }) => key)
  expect(keys([])).toEqual(['group:1', 'a', 'b', 'group:2', 'c'])
  expect(keys(['1'])).toEqual(['group:1', 'group:2', 'c'])
})

const ROW: ClaimRow = {
  id: '',
  version: 1,
  number: 1,
  statement: 'The bridge closed',
  quote: 'closed',
  language: 'en',
  articleId: '1',
  article: 'Harbour bridge',
  kind: 'event',
  priority: 'normal',
  status: 'open',
  accuses: false,
  claimantId: null,
  claimant: null,
  claimantVia: null,
  ratingId: null,
  rating: null,
  evidence: 0,
  sources: 0,
  grade: null,
  blockers: [],
  tags: [],
  assigneeId: null,
  assignee: null,
  dueAt: null,
  recordedAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  settledAt: null,
}
