import type { Issues } from '@/lib/shared/refusal'

/** The outlines a rating can have, and the inks it can be printed in: told by shape and word as well as by colour. */
export const RATING_SHAPES = ['accurate', 'mostly', 'context', 'misleading', 'false', 'unverified'] as const
export type RatingShape = (typeof RATING_SHAPES)[number]

export const SHAPE_WORDS: Record<RatingShape, string> = {
  accurate: 'Disc with a tick',
  mostly: 'Three-quarter disc',
  context: 'Half-filled diamond',
  misleading: 'Triangle with a bar',
  false: 'Square with a cross',
  unverified: 'Dashed ring',
}

export const COLOUR_WORDS: Record<RatingShape, string> = {
  accurate: 'Green',
  mostly: 'Olive',
  context: 'Ochre',
  misleading: 'Rust',
  false: 'Red',
  unverified: 'Grey',
}

/** A label of the desk's scale as screens show it. */
export type RatingLabel = { label: string; shape: RatingShape; colour: RatingShape }

/** All a desk says of one rating; the number is ClaimReview's `ratingValue`, 1 falsest, null for what has no number. */
export type RatingFacts = RatingLabel & { meaning: string; claimReviewValue: number | null }

export const RATINGS_MAX = 20

/** What is wrong with a scale as a whole; `retired` ones are kept for the verdicts that were given with them. */
export function scaleIssues(ratings: readonly (RatingFacts & { retired: boolean })[]): Issues {
  const labels = ratings.map(({ label }) => label.toLocaleLowerCase())
  const twice = ratings.find(({ label }, index) => labels.indexOf(label.toLocaleLowerCase()) !== index)
  if (twice !== undefined) return { ratings: [`Two ratings are called “${twice.label}”.`] }
  if (ratings.filter(({ retired }) => !retired).length < 2)
    return { ratings: ['A scale has two ratings in use at least.'] }
  return {}
}
