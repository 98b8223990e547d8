import { type Measure, notMeasured, pairable, type RatingTable, tooFew } from './agreement-measure'
import { dominanceNote, numberNote } from './agreement-notes'
import { cohenKappa } from './cohen-kappa'
import { gwetAgreement } from './gwet-agreement'
import { krippendorffAlpha } from './krippendorff-alpha'
import {
  type MeasuredRating,
  nominalUnits,
  ordinalUnits,
  type Pair,
  pairsOf,
  type RatedClaim,
  tableOfAll,
  tableOfPair,
} from './rated-claim'
import { rawAgreement } from './raw-agreement'

/** How many pairs of reviewers are told one by one, those with the most claims. */
export const PAIRS_SHOWN = 20

export type MeasureName = 'raw' | 'kappa' | 'alpha-nominal' | 'alpha-ordinal' | 'ac1'

export const MEASURE_WORDS: Record<MeasureName, { name: string; tells: string }> = {
  raw: { name: 'Raw agreement', tells: 'how often two people gave one rating' },
  kappa: { name: 'Cohen’s kappa', tells: 'the same, beyond what chance would give two people' },
  'alpha-nominal': {
    name: 'Krippendorff’s alpha, nominal',
    tells: 'the same for any number of people; ratings differ or do not',
  },
  'alpha-ordinal': {
    name: 'Krippendorff’s alpha, ordinal',
    tells: 'neighbouring ratings differ less than distant ones',
  },
  ac1: { name: 'Gwet’s AC1', tells: 'as kappa, and steady when one rating is far ahead' },
}

/** How far the people of a desk, or two of them, agree. */
export type Agreement = {
  /** On how many claims two people can be compared. */
  claims: number
  verdicts: number
  measures: { measure: MeasureName; of: Measure }[]
  /** What to mind in reading the measures, as sentences. */
  notes: string[]
  /** Rows are the first of the pair, columns the second; of all pairs, the same on both sides of the diagonal. */
  table: RatingTable
  pairs: (Pair & { claims: number; raw: Measure; kappa: Measure; ac1: Measure })[]
}

/** What the screen of agreement shows, and its CSV holds. */
export type AgreementPage = Agreement & {
  /** The scale the table stands on: ratings in use, and retired ones that were given. */
  ratings: MeasuredRating[]
  /** Everyone who ever gave a verdict on this desk. */
  reviewers: { id: string; name: string }[]
  pair: Pair | null
  /** Whether the period has more claims than are measured. */
  more: 'yes' | 'no'
  settling: Settling
}

/**
 * Claims first settled in the period, the newest of them when there are `more`: how many, the median of hours since they were recorded (null
 * for none), how many were reopened since.
 */
export type Settling = { settled: number; medianHours: number | null; reopened: number; more: 'yes' | 'no' }

/** Works out every measure for the verdicts of a pair, or of everybody when `pair` is null. `ratings` are all that could be given, in the order of the scale. */
export function measureAgreement(
  claims: readonly RatedClaim[],
  ratings: readonly MeasuredRating[],
  pair: Pair | null,
): Agreement {
  const pairs = pairsOf(claims)
  const [only = null, another] = pairs
  const two = pair ?? (another === undefined ? only : null)
  const units = nominalUnits(claims, ratings)
  const raw = rawAgreement(units)
  const kappa = two === null ? kappaOfMany(pairable(units).length) : cohenKappa(tableOfPair(claims, ratings, two))
  const ordinal = ordinalUnits(claims, ratings)
  const nominal = krippendorffAlpha(units, 'nominal')
  return {
    claims: pairable(units).length,
    verdicts: pairable(units).flat().length,
    measures: [
      { measure: 'raw', of: raw },
      { measure: 'kappa', of: kappa },
      { measure: 'alpha-nominal', of: nominal },
      { measure: 'alpha-ordinal', of: krippendorffAlpha(ordinal, 'ordinal') },
      { measure: 'ac1', of: gwetAgreement(pairable(units), ratings.length) },
    ],
    notes: [
      ...dominanceNote(units, ratings, { raw, corrected: two === null ? nominal : kappa }),
      ...numberNote(units, ordinal, ratings),
    ],
    table: pair === null ? tableOfAll(claims, ratings) : tableOfPair(claims, ratings, pair),
    pairs:
      pair === null
        ? pairs.slice(0, PAIRS_SHOWN).map(({ common, ...each }) => ({
            ...each,
            claims: common.length,
            ...measuresOfPair(common, ratings, each),
          }))
        : [],
  }
}

function kappaOfMany(claims: number): Measure {
  return tooFew(claims) ?? notMeasured(claims, 'Cohen’s kappa compares two people: choose a pair.')
}

function measuresOfPair(claims: readonly RatedClaim[], ratings: readonly MeasuredRating[], pair: Pair) {
  const table = tableOfPair(claims, ratings, pair)
  const units = table.flatMap((cells, row) =>
    cells.flatMap((count, column) => Array.from({ length: count }, () => [row, column])),
  )
  return { raw: rawAgreement(units), kappa: cohenKappa(table), ac1: gwetAgreement(units, ratings.length) }
}
