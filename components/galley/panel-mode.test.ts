import { expect, test } from 'vitest'
import { addressOf, askedBy, type AskedFor, firstMode, type PanelMode } from './panel-mode'

const PASSAGES = [
  { id: 'p1', number: 1 },
  { id: 'p2', number: 2 },
]
const first = (claimId: string | null, comments: 'article' | number | null) =>
  firstMode({ claimId, comments }, PASSAGES)

test.each<[string, PanelMode, PanelMode]>([
  ['nothing is asked for', first(null, null), { shows: 'nothing' }],
  ['a claim comes before comments', first('c1', 2), { shows: 'claim', claimId: 'c1', opened: 'look' }],
  ['comments on a passage', first(null, 2), { shows: 'comments', passage: { id: 'p2', number: 2 }, opened: 'look' }],
  ['comments on the article', first(null, 'article'), { shows: 'comments', passage: null, opened: 'look' }],
  [
    'a passage that is not there any more leads to the article',
    first(null, 9),
    { shows: 'comments', passage: null, opened: 'look' },
  ],
])('%s', (_, mode, wanted) => {
  expect(mode).toEqual(wanted)
})

const ADDRESS = 'http://desk.example/articles/a?claim=c&comments=1&before=k'

test.each<[string, PanelMode, string]>([
  ['a claim leaves the comments', { shows: 'claim', claimId: 'd', opened: 'look' }, '?claim=d'],
  [
    'comments on a passage keep how far back one reads',
    { shows: 'comments', passage: { id: 'p2', number: 2 }, opened: 'write' },
    '?comments=2&before=k',
  ],
  ['comments on the article', { shows: 'comments', passage: null, opened: 'look' }, '?comments=article&before=k'],
  ['nothing chosen', { shows: 'nothing' }, ''],
])('the address of %s', (_, mode, query) => {
  expect(new URL(addressOf(mode, ADDRESS)).search).toBe(query)
})

test.each<[string, string, AskedFor]>([
  ['nothing', '', { claimId: null, comments: null }],
  ['a claim', '?claim=c#p3', { claimId: 'c', comments: null }],
  ['a passage', '?comments=3&before=k', { claimId: null, comments: 3 }],
  ['the article', '?comments=article', { claimId: null, comments: 'article' }],
])('an address asks for %s', (_, query, asked) => {
  expect(askedBy(new URL(query, 'http://desk.example/articles/a'))).toEqual(asked)
})
