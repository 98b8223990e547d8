import { RatingWord } from '@/components/ui/rating-word'
import type { RatingScale } from '@/lib/verdicts/rating-scale.query'

/** The desk's scale, to read: what each rating means and its ClaimReview number. */
export function RatingScaleList({ scale }: { scale: RatingScale }) {
  return (
    <ul className="scale-read">
      {scale.ratings
        .filter(({ retired }) => !retired)
        .map((rating) => (
          <li key={rating.id}>
            <RatingWord label={rating.label} shape={rating.shape} colour={rating.colour} />
            <span className="meaning" dir="auto">
              {rating.meaning}
            </span>
            <span className="value">
              {rating.claimReviewValue === null ? 'no number' : `number ${rating.claimReviewValue}`}
            </span>
          </li>
        ))}
    </ul>
  )
}
