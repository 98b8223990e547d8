import { describe, expect, test } from 'vitest'
import { STORABLE_NAUGHTY_STRINGS, sampleEdition } from '@/lib/testing/sample-edition'
import { inPrintForDesk } from '@/lib/testing/in-print'
import { claimReviewsIn } from './claimreview-rules'
import { exportClaimReview } from './export-claimreview'
import { namedTotals } from '@/lib/reports/totals'

type Node = { '@type': string } & Record<string, unknown>

const origin = 'http://127.0.0.1:3000'

function graphOf(body: string): Node[] {
  return JSON.parse(body)['@graph']
}

function ofType(body: string, type: string): Node {
  const node = graphOf(body).find((each) => each['@type'] === type)
  if (node === undefined) throw new Error(`There is no ${type}.`)
  return node
}

describe('an edition as ClaimReview', () => {
  const edition = sampleEdition()
  const { body, errors } = exportClaimReview(inPrintForDesk(edition), { origin })

  test('has one ClaimReview for each settled claim, without errors', () => {
    expect(errors).toEqual([])
    const reviews = claimReviewsIn(body) ?? []
    expect(reviews.map(({ url }) => url)).toEqual([
      'https://checks.example.org/desk/FD-2024-007/C-1',
      'https://checks.example.org/desk/FD-2024-007/C-2',
    ])
    expect(reviews[1]).toMatchObject({
      claimReviewed: 'Cracked bolts',
      datePublished: '2024-03-09T17:30:00.000Z',
      author: { name: 'Foreign desk Cracked bolts' },
      reviewRating: { alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        '@type': 'Claim',
        author: { name: 'Cracked bolts' },
        appearance: { url: 'https://example.org/news/bridge' },
      },
    })
  })

  test('names the other claims in the report, with where the work on them is', () => {
    const parts = ofType(body, 'Report').hasPart
    expect(parts).toMatchObject([
      { identifier: 'C-3', creativeWorkStatus: 'Disputed' },
      { identifier: 'C-4', creativeWorkStatus: 'Dropped' },
    ])
  })

  test('carries the totals and the open items', () => {
    const totals = namedTotals(edition.content.totals).map(({ name, count }) => ({
      '@type': 'PropertyValue',
      name,
      value: count,
    }))
    expect(ofType(body, 'Dataset').variableMeasured).toEqual(totals)
    const open = edition.content.blockers.map(({ sentence }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: sentence,
    }))
    expect(ofType(body, 'ItemList')).toMatchObject({ numberOfItems: open.length, itemListElement: open })
  })

  test('a draft reviews nothing, and says that it is one', () => {
    const draft = exportClaimReview(
      inPrintForDesk(sampleEdition('Bolts', { state: 'draft', number: null, edition: null })),
      {
        origin,
      },
    ).body
    expect(claimReviewsIn(draft)).toEqual([])
    const report = ofType(draft, 'Report')
    expect(report.creativeWorkStatus).toContain('Draft, not published')
    expect(report.hasPart).toHaveLength(4)
  })

  test('a desk without a publication address is told so, and the address of the installation is used', () => {
    const desk = { name: 'Foreign desk', timeZone: 'UTC', publicationUrl: null }
    const { body, errors, warnings } = exportClaimReview(
      inPrintForDesk(sampleEdition('Bolts', { article: { desk } })),
      { origin },
    )
    expect(errors).toEqual([])
    expect(warnings[0]).toContain('no publication address')
    expect(claimReviewsIn(body)?.[0]?.url).toBe('http://127.0.0.1:3000/FD-2024-007/C-1')
  })

  test('a scale on which every number is the same gives labels only', () => {
    const rating = {
      label: 'Accurate',
      meaning: 'So.',
      shape: 'accurate',
      colour: 'accurate',
      claimReviewValue: 1,
    } as const
    const { body, errors } = exportClaimReview(
      inPrintForDesk(sampleEdition('Bolts', { article: { scale: [rating] } })),
      { origin },
    )
    expect(errors).toEqual([])
    expect(claimReviewsIn(body)?.[0]?.reviewRating).not.toHaveProperty('ratingValue')
  })

  test('every naughty string reads back as itself, and nothing can leave the script it is pasted into', {
    timeout: 60_000,
  }, () => {
    for (const words of STORABLE_NAUGHTY_STRINGS) {
      const { body, errors } = exportClaimReview(inPrintForDesk(sampleEdition(words)), { origin })
      expect(errors).toEqual([])
      expect(body).not.toMatch(/[<>&\u2028\u2029]/)
      expect(claimReviewsIn(body)?.map(({ claimReviewed }) => claimReviewed)).toEqual([words, words])
    }
  })
})
