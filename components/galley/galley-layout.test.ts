import { describe, expect, test } from 'vitest'
import type { Galley, GalleyClaim } from '@/lib/articles/galley.query'
import { layOutGalley } from './galley-layout'

const TEXT = 'The blast killed 84 people. Nobody slept.\n\nWhat followed\n\nOfficials said it was the worst since 1979.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const claim = (number: number, words: string, status: GalleyClaim['status'] = 'open'): GalleyClaim => ({
  id: `claim-${number}`,
  number,
  statement: words,
  status,
  rating: null,
  quotes: [at(words)],
})

const galleyWith = (claims: GalleyClaim[], marks: Galley['marks'] = []): Galley => ({
  articleId: 'a',
  deskId: 'd',
  desk: 'World desk',
  versionId: 'v',
  version: 1,
  importedAt: new Date(0),
  title: 'T',
  byline: null,
  publisher: null,
  url: null,
  publishedOn: null,
  language: 'en',
  direction: 'ltr',
  text: TEXT,
  passages: [
    {
      id: 'p1',
      number: 1,
      reasons: ['quantity'],
      paragraph: 0,
      kind: 'sentence',
      ...at('The blast killed 84 people.'),
    },
    { id: 'p2', number: 2, reasons: [], paragraph: 0, kind: 'sentence', ...at('Nobody slept.') },
    { id: 'p3', number: 3, reasons: [], paragraph: 1, kind: 'heading', ...at('What followed') },
    {
      id: 'p4',
      number: 4,
      reasons: ['superlative', 'attribution'],
      paragraph: 2,
      kind: 'sentence',
      ...at('Officials said it was the worst since 1979.'),
    },
  ],
  marks,
  claims,
  people: [],
  signOff: null,
  can: { record: true, mark: true, withdrawMarks: 'all' },
  actor: { id: 'me', timeZone: 'UTC' },
})

describe('the layout of a galley', () => {
  test('all of the text is drawn once, in order', () => {
    const { passages } = layOutGalley(galleyWith([claim(1, 'killed 84 people'), claim(2, '84 people. Nobody')]))
    const drawn = passages.map(
      ({ pieces, after }) => pieces.map(({ start, end }) => TEXT.slice(start, end)).join('') + after,
    )
    expect(drawn.join('')).toBe(TEXT.replace(/\n\n/g, ''))
  })

  test('a claim is named where it begins and numbered where it ends, also over two passages', () => {
    const { passages } = layOutGalley(galleyWith([claim(7, '84 people. Nobody')]))
    expect(passages.map(({ begins }) => begins.map(({ number }) => number))).toEqual([[7], [], [], []])
    expect(passages.map(({ pieces }) => pieces.flatMap(({ ends }) => ends.map(({ number }) => number)))).toEqual([
      [],
      [7],
      [],
      [],
    ])
  })

  test('what looks checkable says why, until a claim or a mark accounts for it', () => {
    const before = layOutGalley(galleyWith([]))
    expect(before.passages[0]?.why).toEqual(['number'])
    expect(before.passages[3]?.why).toEqual(['superlative', 'attribution'])
    const mark = { passageId: 'p4', kind: 'duplicate' as const, reason: 'r', author: 'A B', authorId: 'me' }
    const after = layOutGalley(galleyWith([claim(1, 'killed 84 people')], [mark]))
    expect(after.passages.map(({ why }) => why)).toEqual([[], [], [], []])
    expect(after.coverage).toMatchObject({ all: 3, accounted: 2, todo: 1, heading: 1 })
  })

  test('a dropped claim is not drawn and accounts for nothing', () => {
    const { passages, coverage } = layOutGalley(galleyWith([claim(1, 'killed 84 people', 'dropped')]))
    expect(passages[0]?.pieces).toHaveLength(1)
    expect(coverage.accounted).toBe(0)
  })

  test('a fourth quote over the same words is counted, not drawn', () => {
    const claims = [1, 2, 3, 4].map((number) => claim(number, 'killed 84 people'))
    expect(layOutGalley(galleyWith(claims)).passages[0]?.undrawn).toBe(1)
  })
})

test('open threads are counted at their passage, and a paragraph is drawn anew when one begins', () => {
  const galley = galleyWith([])
  const quiet = layOutGalley(galley)
  const talked = layOutGalley(galley, { p1: 2, elsewhere: 1 })
  expect(talked.passages.map(({ talk }) => talk).reduce((sum, each) => sum + each, 0)).toBe(2)
  expect(talked.passages[0]?.talk).toBe(2)
  expect(talked.paragraphs[0]?.sign).not.toBe(quiet.paragraphs[0]?.sign)
  expect(talked.paragraphs[1]?.sign).toBe(quiet.paragraphs[1]?.sign)
})
