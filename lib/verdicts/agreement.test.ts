import { describe, expect, test } from 'vitest'
import { ABSTRACTORS } from '@/lib/testing/agreement-examples'
import { measureAgreement } from './agreement'
import type { RatingTable } from './agreement-measure'
import { percent } from './agreement-notes'
import type { MeasuredRating, RatedClaim } from './rated-claim'

const RATINGS: MeasuredRating[] = [
  { id: 'accurate', label: 'Accurate', shape: 'accurate', colour: 'accurate', claimReviewValue: 5 },
  { id: 'context', label: 'Needs context', shape: 'context', colour: 'context', claimReviewValue: 3 },
  { id: 'false', label: 'False', shape: 'false', colour: 'false', claimReviewValue: 1 },
  { id: 'unverified', label: 'Cannot be verified', shape: 'unverified', colour: 'unverified', claimReviewValue: null },
]

/** One claim for each word, a letter for each of the reviewers Ines, Jonas and Mara; a dot where they gave no verdict. */
function claimsOf(words: string): RatedClaim[] {
  const ratings: Record<string, string> = { a: 'accurate', c: 'context', f: 'false', u: 'unverified' }
  return words.split(' ').map((word, index) => ({
    claimId: `C-${index}`,
    verdicts: [...word].flatMap((letter, who) => {
      const ratingId = ratings[letter]
      return ratingId === undefined ? [] : [{ reviewerId: ['ines', 'jonas', 'mara'][who] ?? '', ratingId }]
    }),
  }))
}

function claimsOfTable(table: RatingTable): RatedClaim[] {
  return table.flatMap((cells, row) =>
    cells.flatMap((count, column) =>
      Array.from({ length: count }, (_, index) => ({
        claimId: `${row} ${column} ${index}`,
        verdicts: [
          { reviewerId: 'ines', ratingId: RATINGS[row]?.id ?? '' },
          { reviewerId: 'jonas', ratingId: RATINGS[column]?.id ?? '' },
        ],
      })),
    ),
  )
}

const said = (claims: RatedClaim[], pair: { first: string; second: string } | null = null) => {
  const agreement = measureAgreement(claims, RATINGS, pair)
  const words = agreement.measures.map(({ measure, of }) =>
    of.outcome === 'measured' ? `${measure} ${of.value.toFixed(2)} of ${of.claims}` : `${measure}: ${of.because}`,
  )
  return { ...agreement, words }
}

describe('all measures together', () => {
  test('two people: every measure has its number', () => {
    expect(said(claimsOfTable(ABSTRACTORS)).words).toEqual([
      'raw 0.89 of 100',
      'kappa 0.80 of 100',
      'alpha-nominal 0.80 of 100',
      'alpha-ordinal 0.83 of 100',
      'ac1 0.87 of 100',
    ])
  })

  test('three people: kappa asks for a pair, and each pair has its own', () => {
    const { words, pairs, claims, verdicts } = said(claimsOf('aac aaa cfc ff. a.a f..'))
    expect([claims, verdicts]).toEqual([5, 13])
    expect(words[1]).toBe('kappa: Cohen’s kappa compares two people: choose a pair.')
    expect(pairs.map(({ first, second, claims }) => `${first} ${second} ${claims}`)).toEqual([
      'ines jonas 4',
      'ines mara 4',
      'jonas mara 3',
    ])
    expect(pairs[0]?.kappa).toMatchObject({ outcome: 'measured', claims: 4 })
  })

  test('Cannot be verified counts in the nominal measures and stays out of the ordinal one, which is said', () => {
    const { words, notes } = said(claimsOf('aa. ff. cc. uu. au.'))
    expect(words.map((word) => word.split(' ').at(-1))).toEqual(['5', '5', '5', '3', '5'])
    expect(notes).toEqual([
      '“Cannot be verified” has no number, so the ordinal alpha leaves such verdicts out, and with them 2 claims; every other measure counts them.',
    ])
  })

  test.each([
    ['nothing to compare', 'a.. .f.', 'No claim has verdicts of two people here.'],
    ['one claim', 'aa. f..', 'One claim is too few: a measure needs two at least.'],
  ])('%s: a sentence for every measure', (_why, words, sentence) => {
    const { measures } = said(claimsOf(words))
    for (const { of } of measures) expect(of).toMatchObject({ outcome: 'not-measured', because: sentence })
  })

  test('nothing at all is never “not a number”', () => {
    expect(JSON.stringify([measureAgreement([], [], null), measureAgreement([], RATINGS, null)])).not.toMatch(
      /null,"high|NaN/,
    )
  })
})

describe('the table of ratings', () => {
  test('of a pair: the first by row, the second by column, and nobody else', () => {
    const pair = { first: 'jonas', second: 'ines' }
    expect(said(claimsOf('acf acf ff. .aa'), pair).table).toEqual([
      [0, 0, 0, 0],
      [2, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 0],
    ])
  })

  test('of everybody: each two verdicts once, the same on both sides of the diagonal', () => {
    expect(said(claimsOf('acf aa. ca.')).table).toEqual([
      [1, 2, 1, 0],
      [2, 0, 1, 0],
      [1, 1, 0, 0],
      [0, 0, 0, 0],
    ])
  })
})

describe('one rating far ahead', () => {
  const spread = (table: RatingTable) => said(claimsOfTable(table)).notes
  test.each<[string, RatingTable, number]>([
    [
      '85 % agree and kappa is .32, because 88 % of ratings are one',
      [
        [80, 10],
        [5, 5],
      ],
      1,
    ],
    [
      '85 % agree, ratings are spread',
      [
        [40, 9],
        [6, 45],
      ],
      0,
    ],
    [
      'one ahead, but they really do not agree',
      [
        [60, 20],
        [20, 0],
      ],
      0,
    ],
    [
      'one ahead, and kappa is high all the same',
      [
        [90, 1],
        [0, 9],
      ],
      0,
    ],
    ['one rating only: kappa has none', [[20]], 1],
  ])('%s', (_why, table, notes) => {
    expect(spread(table)).toHaveLength(notes)
  })

  test('the note says the rating, its share and what to go by', () => {
    expect(
      spread([
        [80, 10],
        [5, 5],
      ]),
    ).toEqual([
      '“Accurate” is 88 % of all ratings, so chance alone would make people agree often. Kappa and alpha mislead here: they come out low although 85 % agree. Go by raw agreement and AC1.',
    ])
  })
})

test.each([
  [0, '0 %'],
  [0.001, 'under 1 %'],
  [0.125, '13 %'],
  [0.9999, 'over 99 %'],
  [1, '100 %'],
])('%d is %s', (share, words) => {
  expect(percent(share)).toBe(words)
})
