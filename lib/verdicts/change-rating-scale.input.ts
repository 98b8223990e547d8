import { z } from 'zod'
import { requiredLine, rowId, seenVersion } from '@/lib/shared/text-input'
import { RATING_SHAPES, RATINGS_MAX } from './rating'

const ratingInput = z.object({
  id: rowId('The rating').nullable(),
  label: requiredLine('The label of a rating', 60),
  meaning: requiredLine('The meaning of a rating', 300),
  shape: z.enum(RATING_SHAPES, { error: 'Choose a shape.' }),
  colour: z.enum(RATING_SHAPES, { error: 'Choose a colour.' }),
  claimReviewValue: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(100)], {
      error: 'The ClaimReview number of a rating is a whole number from 1 to 100, or nothing.',
    })
    .nullable(),
  retired: z.boolean(),
})

/** The whole scale in its order, as JSON in one field: rows are added and moved before anything is sent. */
export const changeRatingScaleInput = z.object({
  version: seenVersion,
  ratings: z
    .string({ error: 'The ratings are missing.' })
    .max(40_000, { error: 'The ratings are too long.' })
    .transform(asJson)
    .pipe(
      z
        .array(ratingInput, { error: 'The ratings are missing.' })
        .max(RATINGS_MAX, { error: `A scale has ${RATINGS_MAX} ratings at most.` }),
    ),
})
export type ChangeRatingScaleInput = z.output<typeof changeRatingScaleInput>

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
