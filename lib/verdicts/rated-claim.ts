import type { RatedUnit, RatingTable } from './agreement-measure'
import type { RatingSign } from './verdict'

/** The first verdicts on one claim, at most one for each reviewer, oldest first. */
export type RatedClaim = { verdicts: readonly { reviewerId: string; ratingId: string }[] }

/** A rating of the desk as agreement is measured on it; a rating without a number has no place between the others. */
export type MeasuredRating = RatingSign & { claimReviewValue: number | null }

/** Two reviewers. */
export type Pair = { first: string; second: string }

/** The claims by the place of their ratings in the scale. */
export function nominalUnits(claims: readonly RatedClaim[], ratings: readonly MeasuredRating[]): RatedUnit[] {
  const places = new Map(ratings.map(({ id }, place) => [id, place]))
  return claims.map(({ verdicts }) => verdicts.flatMap(({ ratingId }) => places.get(ratingId) ?? []))
}

/** The claims by the rank of their ratings, by number, 0 falsest; those without a number are left out, two of one number have one rank. */
export function ordinalUnits(claims: readonly RatedClaim[], ratings: readonly MeasuredRating[]): RatedUnit[] {
  const numbers = new Map(ratings.flatMap(({ id, claimReviewValue: value }) => (value === null ? [] : [[id, value]])))
  const ranks = [...new Set(numbers.values())].sort((a, b) => a - b)
  return claims.map(({ verdicts }) =>
    verdicts.flatMap(({ ratingId }) => {
      const value = numbers.get(ratingId)
      return value === undefined ? [] : [ranks.indexOf(value)]
    }),
  )
}

/** How often the pair rated so, the first by row and the second by column, over the claims on which both gave a verdict. */
export function tableOfPair(
  claims: readonly RatedClaim[],
  ratings: readonly MeasuredRating[],
  { first, second }: Pair,
): RatingTable {
  const table = emptyTable(ratings)
  for (const { verdicts } of claims) {
    const row = placeOf(ratings, verdicts.find(({ reviewerId }) => reviewerId === first)?.ratingId)
    const column = placeOf(ratings, verdicts.find(({ reviewerId }) => reviewerId === second)?.ratingId)
    add(table, row, column)
  }
  return table
}

/** How often two people rated so, whoever they were: each two verdicts on a claim once, told on both sides of the diagonal. */
export function tableOfAll(claims: readonly RatedClaim[], ratings: readonly MeasuredRating[]): RatingTable {
  const table = emptyTable(ratings)
  for (const unit of nominalUnits(claims, ratings))
    for (const [index, row] of unit.entries())
      for (const column of unit.slice(index + 1)) {
        add(table, row, column)
        if (row !== column) add(table, column, row)
      }
  return table
}

/** Every two reviewers who rated one claim, with the claims on which both did. Those with most first. */
export function pairsOf(claims: readonly RatedClaim[]): (Pair & { common: readonly RatedClaim[] })[] {
  const pairs = new Map<string, Pair & { common: RatedClaim[] }>()
  for (const claim of claims) {
    const reviewers = claim.verdicts.map(({ reviewerId }) => reviewerId).sort()
    for (const [index, first] of reviewers.entries())
      for (const second of reviewers.slice(index + 1)) {
        const key = `${first} ${second}`
        const pair = pairs.get(key)
        if (pair === undefined) pairs.set(key, { first, second, common: [claim] })
        else pair.common.push(claim)
      }
  }
  return [...pairs.values()].sort((a, b) => b.common.length - a.common.length)
}

function emptyTable(ratings: readonly MeasuredRating[]): number[][] {
  return ratings.map(() => ratings.map(() => 0))
}

function placeOf(ratings: readonly MeasuredRating[], ratingId: string | undefined): number {
  return ratings.findIndex(({ id }) => id === ratingId)
}

function add(table: number[][], row: number, column: number): void {
  const cells = table[row]
  if (cells?.[column] !== undefined) cells[column] += 1
}
