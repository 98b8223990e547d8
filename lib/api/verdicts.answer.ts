import { z } from 'zod'
import { CLAIM_STATUSES } from '@/lib/claims/claim-status'
import { RATING_SHAPES } from '@/lib/verdicts/rating'
import { id, instant, person, whole, yesNo } from './answer-values'

const rating = z.object({ id, label: z.string(), shape: z.enum(RATING_SHAPES), colour: z.enum(RATING_SHAPES) })

const verdict = z.object({
  ...{ id, rationale: z.string(), fix: z.string().nullable(), givenAt: instant, reviewer: person, rating },
  standing: yesNo.describe('Whether it was not superseded by another of the same reviewer.'),
  restsOn: z.array(z.object({ id, number: whole, withdrawn: yesNo })),
})

/** The verdicts on a claim that the person may see; of sealed ones only whose they are, and since when. */
export const verdictsTold = z.object({
  verdicts: z.array(verdict),
  sealed: z.array(z.object({ reviewer: person, givenAt: instant })),
  adjudications: z.array(
    z.object({
      ...{ id, rationale: z.string(), fix: z.string().nullable(), decidedAt: instant, editor: person, rating },
      standing: yesNo,
    }),
  ),
  needed: whole.describe('How many verdicts of one mind settle this claim now.'),
  given: whole.describe('How many stand that count among those, sealed ones too.'),
})

export const givenTold = z.object({
  id,
  claimNumber: whole,
  status: z.enum(CLAIM_STATUSES).describe('Where the claim stands since.'),
  rating: z.string(),
})

export const adjudicatedTold = z.object({ id, claimNumber: whole, rating: z.string() })

export const ratingsTold = z.object({
  ratings: z.array(rating.extend({ meaning: z.string(), claimReviewValue: whole.nullable() })),
})
