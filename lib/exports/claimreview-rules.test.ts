import { describe, expect, test } from 'vitest'
import { claimReviewFindings, claimReviewsIn } from './claimreview-rules'

const HOST = 'checks.example.org'

/** A ClaimReview in which nothing is wrong. */
const GOOD = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example.org/a1',
  claimReviewed: 'The ferry carries 6,000 passengers a day',
  datePublished: '2024-05-02',
  author: { '@type': 'Organization', name: 'Harbour checks', url: 'https://checks.example.org/' },
  reviewRating: { '@type': 'Rating', ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: 'Mostly false' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Mara Quist' },
    datePublished: '2024-04-30',
    appearance: { '@type': 'NewsArticle', url: 'https://news.example.com/ferry' },
  },
}
const { alternateName, ...NUMBERS } = GOOD.reviewRating
const { appearance: _appearance, ...UNPLACED } = GOOD.itemReviewed

function rulesBroken(review: Record<string, unknown>, host: string | null = HOST): string[] {
  return claimReviewFindings(review, host).map(({ rule, level }) => `${level} ${rule}`)
}

describe('what is wrong with a ClaimReview', () => {
  test('nothing, when all is there', () => {
    expect(rulesBroken(GOOD)).toEqual([])
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['another type', { '@type': 'Review' }, ['error E1']],
    ['the type may be one of several', { '@type': ['Review', 'ClaimReview'] }, []],
    ['no claim', { claimReviewed: undefined }, ['error E2']],
    ['an empty claim', { claimReviewed: '  ' }, ['error E2']],
    ['a list of objects where the claim should stand', { claimReviewed: [{ text: 'a' }, { text: 'b' }] }, ['error E2']],
    ['no rating', { reviewRating: undefined }, ['error E3']],
    ['a rating that is a word', { reviewRating: 'False' }, ['error E3']],
    ['a rating without a label', { reviewRating: NUMBERS }, ['error E4']],
    ['a label that stands under name', { reviewRating: { ...NUMBERS, name: alternateName } }, ['warn E4']],
    ['labels in two languages', { reviewRating: { ...NUMBERS, alternateName: ['False', 'Falso'] } }, []],
    ['an address in prose', { url: 'in an ad' }, ['error E5']],
    ['an address that runs code', { url: 'javascript:alert(1)' }, ['error E5']],
    ['no address', { url: undefined }, ['error E5']],
    ['a mistyped host', { url: 'https://cecks.example.org/a1' }, ['error E6']],
    ['a host that only ends alike', { url: 'https://evilchecks.example.org/a1' }, ['error E6']],
    ['a subdomain of the publisher', { url: 'https://facts.checks.example.org/a1' }, []],
    [
      'a claimant without a name',
      { itemReviewed: { ...GOOD.itemReviewed, author: { '@type': 'Person' } } },
      ['error E7'],
    ],
    ['two claimants', { itemReviewed: { ...GOOD.itemReviewed, author: [{ name: 'A' }, { name: 'B' }] } }, []],
    [
      'zero on a scale of one to ten',
      { reviewRating: { alternateName, ratingValue: '0', bestRating: '10', worstRating: '1' } },
      ['error E8'],
    ],
    [
      'best equal to worst',
      { reviewRating: { alternateName, ratingValue: 1, bestRating: 1, worstRating: 1 } },
      ['error E8'],
    ],
    [
      'numbers that mean "none"',
      { reviewRating: { alternateName, ratingValue: -1, bestRating: -1, worstRating: -1 } },
      ['error E8'],
    ],
    [
      'an empty number',
      { reviewRating: { alternateName, ratingValue: '', bestRating: 5, worstRating: 1 } },
      ['error E8'],
    ],
    ['a value without its scale', { reviewRating: { alternateName, ratingValue: 2 } }, ['error E8', 'warn W8']],
    ['numbers as text', { reviewRating: { alternateName, ratingValue: '2', bestRating: '5', worstRating: '1' } }, []],
    ['no numbers at all', { reviewRating: { alternateName } }, ['warn W8']],
    ['a claim of 75 characters', { claimReviewed: 'x'.repeat(75) }, ['warn W1']],
    ['a claim of 74 characters', { claimReviewed: 'x'.repeat(74) }, []],
    ['the rating in the claim', { claimReviewed: 'False: the ferry sank' }, ['warn W2']],
    ['a claim that is about what is false', { claimReviewed: 'False alarms closed the port' }, []],
    ['a publisher without a name', { author: { '@type': 'Organization', url: null } }, ['warn W3']],
    [
      'the older type of what was reviewed',
      { itemReviewed: { ...GOOD.itemReviewed, '@type': 'CreativeWork' } },
      ['warn W4'],
    ],
    ['nothing about where it appeared', { itemReviewed: UNPLACED }, ['warn W5']],
    [
      'an appearance that is a bare address',
      { itemReviewed: { ...UNPLACED, appearance: 'https://news.example.com/x' } },
      [],
    ],
    [
      'a first appearance instead',
      { itemReviewed: { ...UNPLACED, firstAppearance: { url: 'https://news.example.com/x' } } },
      [],
    ],
    ['no claimant', { itemReviewed: { ...GOOD.itemReviewed, author: undefined } }, ['warn W6']],
    ['no day of the claim', { itemReviewed: { ...GOOD.itemReviewed, datePublished: undefined } }, ['warn W7']],
    [
      'a label as long as a sentence',
      { reviewRating: { ...NUMBERS, alternateName: `False, ${'very '.repeat(20)}` } },
      ['warn W9'],
    ],
    ['no day of the check', { datePublished: undefined }, ['warn W10']],
  ])('%s', (_sentence, change, broken) => {
    expect(rulesBroken({ ...GOOD, ...change })).toEqual(broken)
  })

  test('the host is not compared when it is not known', () => {
    expect(rulesBroken({ ...GOOD, url: 'https://elsewhere.example/a1' }, null)).toEqual([])
  })
})

describe('finding ClaimReviews in a script', () => {
  test.each<[string, string, number | null]>([
    ['a single one', JSON.stringify(GOOD), 1],
    ['a list', JSON.stringify([GOOD, GOOD]), 2],
    ['a graph with other things in it', JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, GOOD] }), 1],
    ['nothing of the kind', '{"@type":"NewsArticle"}', 0],
    ['a comma too many', '{"@type":"ClaimReview",}', null],
    ['a quotation mark not escaped', '{"@type":"ClaimReview","claimReviewed":"he said "no""}', null],
  ])('%s', (_sentence, body, found) => {
    expect(claimReviewsIn(body)?.length ?? null).toBe(found)
  })
})
