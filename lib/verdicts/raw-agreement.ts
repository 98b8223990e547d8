import { agreeingPairs, type Measure, pairable, type RatedUnit, tooFew } from './agreement-measure'
import { NORMAL_95 } from './student-t'

/**
 * The share of pairs of ratings that agree, mean over claims with two or more, with the interval of Wilson (J. Am. Stat. Assoc. 22,
 * 1927). Where more than two people rated a claim it is wider than it need be, never narrower.
 */
export function rawAgreement(units: readonly RatedUnit[]): Measure {
  const compared = pairable(units)
  const claims = compared.length
  const few = tooFew(claims)
  if (few !== null) return few
  const value = compared.reduce((sum, unit) => sum + agreeingPairs(unit), 0) / claims
  return { outcome: 'measured', value, interval: wilson(value, claims), note: null, claims }
}

/** The score interval of a share of `n`. */
export function wilson(share: number, n: number): { low: number; high: number } {
  const z = NORMAL_95
  const middle = share + z ** 2 / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  const all = 1 + z ** 2 / n
  return { low: Math.max(0, (middle - reach) / all), high: Math.min(1, (middle + reach) / all) }
}
