import { describe, expect, test } from 'vitest'
import { inPrint } from '@/lib/testing/in-print'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { sampleSet } from '@/lib/testing/sample-set'
import { claimReviewsIn } from './claimreview-rules'
import { exportClaimReview } from './export-claimreview'
import { exportFactCheck, type MarkupPage, pageOfRecord, recordsOfPage } from './export-factcheck'
import type { Print } from './print'
import { claimReviewOfRecord, type ReviewRecord, recordOfClaimReview } from './review-record'

const where = { origin: 'https://desk.example' }

function pagesOf(print: Print): MarkupPage[] {
  return JSON.parse(exportFactCheck(print, where).body).claimReviewMarkupPages
}

test('each settled claim is a page of its own, with the facts of its ClaimReview', () => {
  const [first, second, ...more] = pagesOf(inPrint(sampleEdition()))
  expect(more).toEqual([])
  expect(first?.pageUrl).toBe('https://checks.example.org/desk/FD-2024-007/C-1')
  expect(second).toEqual({
    pageUrl: 'https://checks.example.org/desk/FD-2024-007/C-2',
    publishDate: '2024-03-09T17:30:00.000Z',
    claimReviewAuthor: { name: 'Foreign desk Cracked bolts' },
    claimReviewMarkups: [
      {
        url: 'https://checks.example.org/desk/FD-2024-007/C-2',
        claimReviewed: 'Cracked bolts',
        claimDate: '2024-03-05',
        claimAppearances: ['https://example.org/news/bridge'],
        claimAuthor: { name: 'Cracked bolts' },
        rating: {
          ...{ textualRating: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
          ratingExplanation: 'The report counts them.\n\nCracked bolts',
        },
      },
    ],
  })
})

test('a draft has none', () => {
  expect(pagesOf(inPrint(sampleEdition('x', { state: 'draft', number: null, edition: null })))).toEqual([])
})

const WHOLE: ReviewRecord = {
  url: 'https://checks.example.org/a1#claim',
  claimReviewed: 'The ferry carries 6,000 passengers a day',
  publishDate: '2024-05-02',
  author: { name: 'Harbour checks', imageUrl: 'https://checks.example.org/logo.png' },
  claimDate: '2024-04-30',
  claimLocation: 'a speech in the harbour',
  claimFirstAppearance: 'https://news.example.com/ferry',
  claimAppearances: ['https://news.example.com/ferry', 'https://example.org/again'],
  claimAuthor: {
    ...{ name: 'Mara Quist', jobTitle: 'harbour master' },
    ...{ imageUrl: 'https://example.org/quist.png', sameAs: 'https://example.org/quist' },
  },
  rating: {
    ...{ textualRating: 'Mostly false', ratingValue: 2, bestRating: 5, worstRating: 1 },
    ...{ ratingExplanation: 'It carries 600.', imageUrl: 'https://checks.example.org/false.png' },
  },
}

describe('record, JSON-LD, page, record: nothing is lost', () => {
  test.each<[string, ReviewRecord]>([
    ['with every fact', WHOLE],
    ['with none but a label', { claimAppearances: [], rating: { textualRating: 'False' } }],
  ])('%s', (_sentence, record) => {
    const read = recordOfClaimReview(claimReviewOfRecord(record))
    expect(read).toEqual(record)
    expect(recordsOfPage(JSON.parse(JSON.stringify(pageOfRecord(read))))).toEqual([record])
  })

  test.each<[string, Print]>([
    ['an edition', inPrint(sampleEdition())],
    ['a set', inPrint(sampleSet())],
  ])('of %s', (_sentence, print) => {
    const reviews = claimReviewsIn(exportClaimReview(print, where).body) ?? []
    expect(reviews.length).toBeGreaterThan(0)
    expect(pagesOf(print).flatMap(recordsOfPage)).toEqual(reviews.map(recordOfClaimReview))
  })

  test('of every naughty string', { timeout: 60_000 }, () => {
    for (const words of STORABLE_NAUGHTY_STRINGS) {
      const print = inPrint(sampleEdition(words))
      const [review] = claimReviewsIn(exportClaimReview(print, where).body) ?? []
      expect(pagesOf(print).flatMap(recordsOfPage)[0]).toEqual(recordOfClaimReview(review ?? {}))
    }
  })

  test('but numbers that are not whole, which the API does not take', () => {
    const half = { ...WHOLE, rating: { ...WHOLE.rating, ratingValue: 2.5 } }
    const [read] = recordsOfPage(pageOfRecord(half))
    expect(read?.rating).not.toHaveProperty('ratingValue')
    expect(read?.rating.textualRating).toBe('Mostly false')
  })
})

describe('JSON-LD as others write it', () => {
  test.each<[string, Record<string, unknown>, Partial<ReviewRecord>]>([
    [
      'appearances as addresses',
      { itemReviewed: { appearance: ['https://a.example', { url: 'https://b.example' }] } },
      { claimAppearances: ['https://a.example', 'https://b.example'] },
    ],
    [
      'numbers as text, and a label as a value',
      { reviewRating: { ratingValue: '2', alternateName: { '@value': 'Falsch' } } },
      { rating: { ratingValue: 2, textualRating: 'Falsch' } },
    ],
    ['a label under name', { reviewRating: { name: 'Fake' } }, { rating: { textualRating: 'Fake' } }],
    ['empty numbers', { reviewRating: { ratingValue: '', bestRating: null } }, { rating: {} }],
    ['several claimants', { itemReviewed: { author: [{ name: 'A' }, { name: 'B' }] } }, { claimAuthor: { name: 'A' } }],
    ['an author who is only referred to', { author: { '@id': '#me' } }, {}],
    ['things where texts should be', { url: 7, claimReviewed: {}, itemReviewed: 'a claim', reviewRating: [] }, {}],
  ])('%s', (_sentence, review, facts) => {
    expect(recordOfClaimReview(review)).toEqual({ claimAppearances: [], rating: {}, ...facts })
  })
})
