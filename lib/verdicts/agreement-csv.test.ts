import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { type AgreementPage, measureAgreement } from './agreement'
import { agreementCsv } from './agreement-csv'
import type { MeasuredRating, RatedClaim } from './rated-claim'

const RATINGS: MeasuredRating[] = [
  { id: 'accurate', label: 'Accurate', shape: 'accurate', colour: 'accurate', claimReviewValue: 5 },
  {
    id: 'false',
    label: '=HYPERLINK("https://example.org","False")',
    shape: 'false',
    colour: 'false',
    claimReviewValue: 1,
  },
]
const FILTER = { from: '2026-01-01', to: '2026-03-31', first: null, second: null }

function pageOf(words: string, more: Partial<AgreementPage> = {}): AgreementPage {
  const claims: RatedClaim[] = words.split(' ').map((word, index) => ({
    claimId: `C-${index}`,
    verdicts: [...word].map((letter, who) => ({
      reviewerId: who === 0 ? 'ines' : 'jonas',
      ratingId: letter === 'a' ? 'accurate' : 'false',
    })),
  }))
  return {
    ...measureAgreement(claims, RATINGS, null),
    ratings: RATINGS,
    reviewers: [
      { id: 'ines', name: 'Duarte, Ines' },
      { id: 'jonas', name: '@jonas' },
    ],
    pair: null,
    more: 'no',
    settling: { settled: 4, medianHours: 12.25, reopened: 1, more: 'no' },
    ...more,
  }
}

const rowsOf = (page: AgreementPage): Record<string, string>[] =>
  parse(agreementCsv(page, FILTER), { columns: true, bom: true })

test('a program that is not ours reads the numbers of the screen back', () => {
  const rows = rowsOf(pageOf('aa af fa ff ff'))
  expect(rows[0]).toMatchObject({ row: 'period', claims: '5', note: '2026-01-01 to 2026-03-31' })
  expect(rows[1]).toMatchObject({ row: 'measure', of: 'Raw agreement', value: '0.6', claims: '5' })
  expect(rows.find(({ of }) => of === 'Cohen’s kappa')).toMatchObject({ value: '0.166667', low: '-1', high: '1' })
  expect(rows.find(({ of }) => of === 'median hours to settle')).toMatchObject({ value: '12.25', claims: '4' })
  expect(rows.find(({ of }) => of === 'share reopened since')).toMatchObject({ value: '0.25', claims: '1' })
  const met = rows.filter(({ row }) => row === 'ratings')
  expect(met.map(({ claims }) => claims)).toEqual(['1', '2', '2', '2'])
})

test('a negative measure is a number, a label or a name that begins like a formula is not one', () => {
  const rows = rowsOf(pageOf('af fa af fa'))
  expect(rows.find(({ of }) => of === 'Cohen’s kappa')).toMatchObject({
    value: '-1',
    note: expect.stringContaining('No interval'),
  })
  expect(rows.find(({ row }) => row === 'Cohen’s kappa')).toMatchObject({ of: 'Duarte, Ines', with: "'@jonas" })
  expect(rows.filter(({ of }) => of?.includes('HYPERLINK')).every(({ of }) => of?.startsWith("'="))).toBe(true)
})

test('where nothing is measured the row says why, and holds no number', () => {
  const nothing = pageOf('a', { settling: { settled: 0, medianHours: null, reopened: 0, more: 'no' } })
  const rows = rowsOf(nothing)
  expect(rows[1]).toMatchObject({ value: '', low: '', high: '', note: 'No claim has verdicts of two people here.' })
  expect(rows.find(({ of }) => of === 'median hours to settle')).toMatchObject({ value: '', claims: '0' })
  expect(agreementCsv(nothing, FILTER)).not.toContain('NaN')
})
