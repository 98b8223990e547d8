import { type Measure, pairable, type RatedUnit } from './agreement-measure'
import type { MeasuredRating } from './rated-claim'

/** Where one rating is this share of all, kappa and alpha can be low although people agree (Feinstein and Cicchetti, J. Clin. Epidemiol. 43, 1990). */
const DOMINANT = 0.8
/** Agreement that would be called good, and a corrected measure below what is called substantial (Landis and Koch, Biometrics 33, 1977). */
const GOOD = 0.8
const SUBSTANTIAL = 0.6

/** Says when kappa, or alpha where there is none, is low only because one rating is far ahead. */
export function dominanceNote(
  units: readonly RatedUnit[],
  ratings: readonly { label: string }[],
  { raw, corrected }: { raw: Measure; corrected: Measure },
): string[] {
  const given = pairable(units).flat()
  const [ahead] = ratings
    .map(({ label }, place) => ({ label, share: given.filter((each) => each === place).length / given.length }))
    .sort((a, b) => b.share - a.share)
  if (ahead === undefined || !(ahead.share >= DOMINANT)) return []
  if (raw.outcome !== 'measured' || raw.value < GOOD) return []
  if (corrected.outcome === 'measured' && corrected.value >= SUBSTANTIAL) return []
  return [
    `“${ahead.label}” is ${percent(ahead.share)} of all ratings, so chance alone would make people agree often. Kappa and alpha mislead here: they come out low although ${percent(raw.value)} agree. Go by raw agreement and AC1.`,
  ]
}

/** Says which ratings the ordinal measure leaves out, and on how many claims that leaves nobody to compare. */
export function numberNote(
  units: readonly RatedUnit[],
  ordinal: readonly RatedUnit[],
  ratings: readonly MeasuredRating[],
): string[] {
  const left = pairable(units).length - pairable(ordinal).length
  if (left === 0) return []
  const without = ratings.filter(({ claimReviewValue }) => claimReviewValue === null).map(({ label }) => `“${label}”`)
  const names = new Intl.ListFormat('en').format(without)
  const has = without.length === 1 ? 'has' : 'have'
  return [
    `${names} ${has} no number, so the ordinal alpha leaves such verdicts out, and with them ${left === 1 ? '1 claim' : `${left} claims`}; every other measure counts them.`,
  ]
}

/** A share as whole per cent; never 100 % or 0 % for what is not quite so. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 100 && share < 1) return 'over 99 %'
  if (whole === 0 && share > 0) return 'under 1 %'
  return `${whole} %`
}
