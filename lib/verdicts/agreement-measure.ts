import { studentT95 } from './student-t'

/**
 * One measure of agreement, or a sentence why there is none. `value` is 1 for full agreement, 0 for what chance would give (raw agreement:
 * for none), below that for less; `interval` is the 95 % confidence interval, null with the reason in `note`; `claims` is what it rests on.
 */
export type Measure =
  | { outcome: 'measured'; value: number; interval: Interval | null; note: string | null; claims: number }
  | { outcome: 'not-measured'; because: string; claims: number }

export type Interval = { low: number; high: number }

/** The ratings of one claim, each as the place of its label in the scale, from 0; who gave it does not matter. */
export type RatedUnit = readonly number[]

/** How often two people rated so: a row for each rating of the first, a column for each of the second. */
export type RatingTable = readonly (readonly number[])[]

export const NO_SPREAD = 'No interval: every claim came out the same way.'

/** A sentence instead of a measure where there is too little to measure; null where there is enough. */
export function tooFew(claims: number): Measure | null {
  if (claims === 0) return notMeasured(0, 'No claim has verdicts of two people here.')
  if (claims === 1) return notMeasured(1, 'One claim is too few: a measure needs two at least.')
  return null
}

export function notMeasured(claims: number, because: string): Measure {
  return { outcome: 'not-measured', because, claims }
}

/** A measure with its standard error as a 95 % interval by Student's t with `claims` − 1 degrees of freedom, never beyond −1 and 1. */
export function measuredWithin(value: number, error: number, claims: number): Measure {
  // What rounding leaves of a zero is no spread.
  if (error < 1e-9) return { outcome: 'measured', value, interval: null, note: NO_SPREAD, claims }
  const reach = studentT95(claims - 1) * error
  const interval = { low: Math.max(-1, value - reach), high: Math.min(1, value + reach) }
  return { outcome: 'measured', value, interval, note: null, claims }
}

/** The claims that can be compared: those with two ratings or more. */
export function pairable(units: readonly RatedUnit[]): readonly RatedUnit[] {
  return units.filter((unit) => unit.length > 1)
}

/** Of all pairs of ratings of one claim, the share that agrees. */
export function agreeingPairs(unit: RatedUnit): number {
  // Most claims have two ratings, and a desk can have thousands of claims.
  if (unit.length === 2) return unit[0] === unit[1] ? 1 : 0
  const counts = new Map<number, number>()
  for (const rating of unit) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  const agreeing = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  return agreeing / (unit.length * (unit.length - 1))
}
