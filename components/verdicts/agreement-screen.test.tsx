import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type AgreementPage, measureAgreement, type Settling } from '@/lib/verdicts/agreement'
import type { AgreementFilter } from '@/lib/verdicts/agreement-filter'
import type { MeasuredRating, Pair, RatedClaim } from '@/lib/verdicts/rated-claim'
import { AgreementScreen } from './agreement-screen'

const RATINGS: MeasuredRating[] = [
  { id: 'a', label: 'Accurate', shape: 'accurate', colour: 'accurate', claimReviewValue: 5 },
  { id: 'f', label: 'False', shape: 'false', colour: 'false', claimReviewValue: 1 },
  { id: 'u', label: 'Cannot be verified', shape: 'unverified', colour: 'unverified', claimReviewValue: null },
]
const REVIEWERS = [
  { id: 'ines', name: 'Ines Duarte' },
  { id: 'jonas', name: 'Jonas Meyer' },
  { id: 'salma', name: 'سلمى حداد' },
]
const DAYS = { from: '2026-01-01', to: '2026-03-31', first: null, second: null }

/** The screen as text and as markup; one word for each claim, a letter for each reviewer. */
function shown(
  words: string,
  more: Partial<AgreementPage> = {},
  filter: AgreementFilter = DAYS,
  pair: Pair | null = null,
) {
  const claims: RatedClaim[] = words.split(' ').map((word, index) => ({
    claimId: `C-${index}`,
    verdicts: [...word].map((ratingId, who) => ({ reviewerId: REVIEWERS[who]?.id ?? '', ratingId })),
  }))
  const settling: Settling = { settled: 3, medianHours: 50, reopened: 1, more: 'no' }
  const measured = measureAgreement(claims, RATINGS, pair)
  const page = { ...measured, ratings: RATINGS, reviewers: REVIEWERS, pair, more: 'no', settling, ...more } as const
  const markup = renderToStaticMarkup(createElement(AgreementScreen, { page, filter }))
  return { markup, text: markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('the screen of agreement', () => {
  test('a desk of three: every measure, a note on what has no number, and each two of them', () => {
    const { text, markup } = shown('aaf aa ff fa uu')
    expect(text).toContain('5 claims with 11 verdicts to compare')
    expect(text).toContain('Cohen’s kappa compares two people: choose a pair.')
    expect(text).toContain('“Cannot be verified” has no number')
    expect(text).toContain('Ines Duarte and سلمى حداد')
    expect(text).toContain('2 days half of them took less')
    expect(text).toContain('1 of 3, 33 %')
    expect(markup.match(/<svg class="interval"/g)?.length).toBe(5)
  })

  test('a pair: whose row and whose column it is, and no list of pairs', () => {
    const filter = { ...DAYS, first: 'ines', second: 'jonas' }
    const { text } = shown('aa ff fa uu aa', {}, filter, { first: 'ines', second: 'jonas' })
    expect(text).toMatch(/a row is what Ines Duarte said, a column what Jonas Meyer said/)
    expect(text).not.toContain('Two by two')
  })

  test('nothing to compare: what agreement needs, and what to do next', () => {
    const { text, markup } = shown('a f', { settling: { settled: 0, medianHours: null, reopened: 0, more: 'no' } })
    expect(text).toContain('Agreement is measured when two people give verdicts on one claim')
    expect(markup).toContain('href="/claims"')
    expect(text).toContain('None was. Time to settle')
  })

  test('two who have nothing in common are led back to the whole desk', () => {
    const filter = { ...DAYS, first: 'ines', second: 'salma' }
    const { markup } = shown('a', {}, filter, { first: 'ines', second: 'salma' })
    expect(markup).toContain('href="/agreement?from=2026-01-01&amp;to=2026-03-31"')
  })

  test('one person only: said beside the choice, which stays as it was', () => {
    const { text, markup } = shown('aa ff', {}, { ...DAYS, first: 'ines' })
    expect(text).toContain('Choose two people, or nobody for the whole desk.')
    expect(markup).toContain('<option value="ines" selected="">')
  })

  test('the CSV is asked for with the same days and people', () => {
    const { markup } = shown(
      'aa ff',
      {},
      { ...DAYS, first: 'ines', second: 'jonas' },
      { first: 'ines', second: 'jonas' },
    )
    expect(markup).toContain('href="/agreement/csv?from=2026-01-01&amp;to=2026-03-31&amp;first=ines&amp;second=jonas"')
  })

  test('no number is ever “not a number”, and no drawing leaves its frame', () => {
    for (const words of ['a', 'aa', 'aa aa', 'af fa', 'aa ff uu']) {
      const { markup } = shown(words)
      expect(markup).not.toMatch(/NaN|Infinity|="-\d/)
    }
  })
})
