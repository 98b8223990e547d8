import type { EditionClaim, EditionContent, PrintedEdition } from '@/lib/reports/edition'
import { editionForReaders } from '@/lib/reports/edition-for-readers'
import { sealEdition } from '@/lib/reports/edition-seal'
import type { PrintOptions } from './print-options'

/**
 * An edition as one file prints it. `content` is all of it that this audience may see, `sha256` that content's own hash as canonical JSON
 * (what the JSON file has, byte for byte): both depend on the audience alone. `claims` are those printed, in their order; `leftOut`
 * counts the others; `house` is the look to draw, null for ours. Totals are of all.
 */
export type Print = {
  content: EditionContent
  sha256: string
  claims: EditionClaim[]
  leftOut: number
  house: NonNullable<EditionContent['house']> | null
  options: PrintOptions
}

/** What the options make of an edition. The same edition with the same options is the same print, at any time. */
export function printOf(edition: PrintedEdition, options: PrintOptions): Print {
  const { content, sha256 } = options.audience === 'desk' ? edition : sealEdition(editionForReaders(edition))
  const printed = content.claims.filter((claim) => options.accurate === 'with' || !isAccurate(claim, content))
  const claims = options.order === 'rating' ? falsestFirst(printed, content) : printed
  const house = options.house === 'with' ? (content.house ?? null) : null
  return { content, sha256, claims, leftOut: content.claims.length - claims.length, house, options }
}

function isAccurate({ status, rating }: EditionClaim, { scale }: EditionContent): boolean {
  return status === 'settled' && scale.find(({ label }) => label === rating)?.shape === 'accurate'
}

/** By ClaimReview value, the lowest first; then ratings without one in the order of the scale; then what has no rating. Ties stay in the order of the text. */
function falsestFirst(claims: readonly EditionClaim[], { scale }: EditionContent): EditionClaim[] {
  const places = new Map(scale.map(({ label, claimReviewValue }, index) => [label, claimReviewValue ?? AFTER + index]))
  const place = ({ rating }: EditionClaim) => places.get(rating ?? '') ?? Number.MAX_SAFE_INTEGER
  return [...claims].sort((a, b) => place(a) - place(b))
}

/** More than any value a rating can have. */
const AFTER = 1_000_000_000
