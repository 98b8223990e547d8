import type { RatingLabel } from './rating'
import type { Round } from './settle'

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
  round: Round
  restsOn: { id: string; number: number; withdrawn: 'yes' | 'no' }[]
}
