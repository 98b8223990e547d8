import type { RatingLabel } from './rating'

/** A rating as it can be chosen and shown. */
export type RatingSign = RatingLabel & { id: string }

/** A verdict as screens show it: whose, what, why, and what it rests on. */
export type ShownVerdict = {
  id: string
  reviewer: { id: string; name: string }
  rating: RatingSign
  rationale: string
  fix: string | null
  givenAt: Date
  restsOn: { id: string; number: number; withdrawn: 'yes' | 'no' }[]
}
