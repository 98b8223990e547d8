import { describe, expect, test } from 'vitest'
import { sampleEdition } from '@/lib/testing/sample-edition'
import { editionContent } from './edition'

const { content } = sampleEdition()

describe('an edition put together', () => {
  test('has the shape it declares', () => {
    expect(editionContent.parse(content)).toEqual(content)
  })

  test('tells claims in the order of the text, not of their numbers', () => {
    const [first, second] = content.claims
    expect(first?.quotes[0]?.start).toBe(second?.quotes[0]?.start)
    expect(content.claims.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    const turned = sampleEdition('words', { article: { claims: [] } })
    expect(turned.content.blockers[0]?.kind).toBe('no-claims')
  })

  test('takes rating, rationale and fix from what settled the claim', () => {
    const [byVerdict, byAdjudication] = content.claims
    expect([byVerdict?.rating, byVerdict?.adjudication]).toEqual(['Accurate', null])
    expect([byAdjudication?.rating, byAdjudication?.adjudication?.by]).toEqual(['False', 'Ruth Adler'])
    expect(byAdjudication?.verdicts.map(({ by, rating }) => [by, rating])).toEqual([
      ['Ines Duarte', 'Accurate'],
      ['Samir Haddad', 'False'],
    ])
  })

  test('tells nobody how a claim was rated that is not settled', () => {
    const disputed = content.claims.find(({ status }) => status === 'disputed')
    expect([disputed?.rating, disputed?.verdicts, disputed?.rationale]).toEqual([null, [], null])
  })

  test('numbers sources as the claims use them, and says which derives from which', () => {
    expect(content.sources.map(({ number, id, derivesFrom }) => [number, id, derivesFrom?.number])).toEqual([
      [1, 's1', 2],
      [2, 's2', undefined],
      [3, 'confidential-3', undefined],
    ])
  })

  test('counts everything once', () => {
    expect(content.totals).toEqual({
      claims: 4,
      byStatus: { open: 0, checking: 0, second_look: 0, disputed: 1, settled: 2, dropped: 1 },
      byRating: [
        { label: 'Accurate', count: 1 },
        { label: 'False', count: 1 },
        { label: 'Cannot be verified', count: 0 },
      ],
      evidence: 7,
      sources: 3,
      passages: { all: 4, accounted: 3 },
      openItems: 3,
      warnings: 1,
    })
  })

  test('lists what is open: the disputed claim, evidence that does not hold, and the passage whose only claim was dropped', () => {
    expect(content.blockers.map(({ kind, claim, passage }) => [kind, claim?.number ?? passage])).toEqual([
      ['claim-not-ended', 3],
      ['evidence', 1],
      ['passage-unaccounted', 4],
    ])
  })

  test('counts ranges in code points too', () => {
    const { article, claims } = sampleEdition('😀 bolts 😀').content
    const quote = claims.find(({ number }) => number === 3)?.quotes[0]
    const points = [...article.text]
    expect(points.slice(quote?.codePoints.start, quote?.codePoints.end).join('')).toBe('2.3 million euros')
    expect(article.text.slice(quote?.start, quote?.end)).toBe('2.3 million euros')
    expect(quote?.codePoints.start).not.toBe(quote?.start)
  })

  test('the hash follows the content, not when it was taken', () => {
    expect(sampleEdition().sha256).toBe(sampleEdition().sha256)
    expect(sampleEdition('other').sha256).not.toBe(sampleEdition().sha256)
  })
})
