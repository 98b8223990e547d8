import {
  agreeingPairs,
  type Measure,
  measuredWithin,
  notMeasured,
  pairable,
  type RatedUnit,
  tooFew,
} from './agreement-measure'

/**
 * Gwet's AC1 of any number of people with missing ratings, and its variance (Br. J. Math. Stat. Psychol. 61, 2008; with missing ratings:
 * Handbook of Inter-Rater Reliability, 4th ed. 2014). `labels` is how many ratings could be given. Claims with one rating count for chance only.
 */
export function gwetAgreement(units: readonly RatedUnit[], labels: number): Measure {
  const compared = pairable(units).length
  const few = tooFew(compared)
  if (few !== null) return few
  if (labels < 2)
    return notMeasured(compared, 'Only one rating could be given: there is nothing to set against chance.')

  const rated = units.filter((unit) => unit.length > 0)
  const n = rated.length
  const common = Array.from({ length: labels }, (_, label) => mean(rated, (unit) => shareOf(label, unit)))
  const chanceOf = (unit: RatedUnit) => mean(unit, (label) => 1 - (common[label] ?? 0)) / (labels - 1)
  const chance = mean(rated, chanceOf)
  const observed = pairable(rated).reduce((sum, unit) => sum + agreeingPairs(unit), 0) / compared
  const ac1 = (observed - chance) / (1 - chance)

  const spread = rated.reduce((sum, unit) => {
    const own = unit.length > 1 ? ((n / compared) * (agreeingPairs(unit) - chance)) / (1 - chance) : 0
    const moved = own - (2 * (1 - ac1) * (chanceOf(unit) - chance)) / (1 - chance)
    return sum + (moved - ac1) ** 2
  }, 0)
  const { claims, ...measure } = measuredWithin(ac1, Math.sqrt(spread / (n * (n - 1))), n)
  return { ...measure, claims: Math.min(claims, compared) }
}

function shareOf(label: number, unit: RatedUnit): number {
  return unit.filter((each) => each === label).length / unit.length
}

function mean<Thing>(things: readonly Thing[], of: (thing: Thing) => number): number {
  return things.reduce((sum, thing) => sum + of(thing), 0) / things.length
}
