import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sampleLiveSet, sampleSet } from '@/lib/testing/sample-set'
import { editionContent } from './edition'
import { numbersInSet } from './set-numbers'

describe('a report on a set of claims', () => {
  const { content } = sampleSet('Bolts')

  test('says which articles its claims stand in, under which number there, and has no text of its own', () => {
    expect(content.claims.map(({ number, from }) => ({ number, ...from, here: number }))).toEqual([
      { number: 1, article: 1, here: 1 },
      { number: 3, article: 1, here: 2 },
      { number: 2, article: 2, here: 3 },
      { number: 7, article: 2, here: 4 },
    ])
    expect(content.set?.articles.map(({ number, language }) => [number, language])).toEqual([
      [1, 'en'],
      [2, 'ar'],
    ])
    expect(content.article).toMatchObject({ version: 0, text: '', passages: [], title: 'Bridges in March: Bolts' })
    expect(content.article.textSha256).toBe(createHash('sha256').update('').digest('hex'))
    expect(editionContent.parse(content)).toEqual(content)
  })

  test('keeps the ranges and passages of quotes in their own version', () => {
    const [quote] = content.claims[2]?.quotes ?? []
    expect(quote).toMatchObject({ exact: '4 مارس 2024', passages: [1] })
  })

  test('is not blocked by passages nobody looked at, but by its own claims, under the numbers of the report', () => {
    expect(content.blockers.map(({ sentence }) => sentence)).toEqual([
      'C-2 is disputed: an editor has to adjudicate.',
      'C-4 is open: nobody has begun to check it.',
      'C-1: E-3 comes from a confidential source.',
      'C-3: E-3 comes from a confidential source.',
    ])
    expect(content.totals).toMatchObject({ claims: 4, sources: 3, openItems: 4, passages: { all: 0, accounted: 0 } })
  })

  test('tells of a confidential source only what may be told', () => {
    const { content } = sampleSet('secret words')
    const secret = content.sources.find(({ confidential }) => confidential === 'yes')
    expect(secret?.title).not.toContain('secret words')
    const quoted = content.claims.flatMap(({ evidence }) => evidence).filter(({ source }) => source === secret?.number)
    expect(quoted.length).toBeGreaterThan(0)
    for (const { note, snapshot } of quoted) expect([note, snapshot]).toEqual([null, null])
  })

  test('leaves out an article none of whose claims is chosen, and says when none is chosen at all', () => {
    const [first] = sampleLiveSet('Bolts').articles
    if (first === undefined) throw new Error('No article.')
    const { content } = sampleSet('Bolts', { set: { articles: [{ ...first, claims: [] }] } })
    expect(content.set?.articles).toEqual([])
    expect(content.blockers).toEqual([
      { kind: 'no-claims', sentence: 'No claim is chosen.', claim: null, passage: null },
    ])
  })
})

describe('numbers of claims in a set', () => {
  test.each([
    { say: 'count from 1 in a first edition', before: {}, ids: ['a', 'b'], numbers: { a: 1, b: 2 } },
    { say: 'stay, and new ones follow', before: { a: 1, b: 2 }, ids: ['c', 'a', 'b'], numbers: { c: 3, a: 1, b: 2 } },
    { say: 'are not given twice', before: { a: 1, b: 2 }, ids: ['a', 'c'], numbers: { a: 1, c: 3 } },
    { say: 'come back with their claim', before: { a: 1, b: 2 }, ids: ['b', 'c'], numbers: { b: 2, c: 3 } },
  ])('$say', ({ before, ids, numbers }) => {
    const known = new Map<string, number>(Object.entries(before))
    expect(Object.fromEntries(numbersInSet(ids, known))).toEqual(numbers)
  })
})
