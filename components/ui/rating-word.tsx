import type { RatingLabel } from '@/lib/verdicts/rating'
import { Glyph } from './glyph'

/** A rating: its shape in its colour, its word in ink. */
export function RatingWord({ label, shape, colour }: RatingLabel) {
  return (
    <span className={`g r-${colour}`}>
      <Glyph name={`r-${shape}`} />
      <bdi>{label}</bdi>
    </span>
  )
}
