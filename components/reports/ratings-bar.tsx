import { RatingWord } from '@/components/ui/rating-word'
import type { EditionContent } from '@/lib/reports/edition'

/** The settled claims by rating: a bar told by pattern as well as by ink, and the count of each label. */
export function RatingsBar({ content }: { content: EditionContent }) {
  const rated = content.scale.map((rating, index) => ({ ...rating, count: content.totals.byRating[index]?.count ?? 0 }))
  const given = rated.filter(({ count }) => count > 0)
  return (
    <>
      {given.length === 0 ? null : (
        <div
          className="rbar"
          role="img"
          aria-label={`Ratings: ${given.map(({ count, label }) => `${count} ${label}`).join(', ')}`}
        >
          {given.map(({ label, colour, count }) => (
            <i key={label} className={colour} style={{ '--n': count } as React.CSSProperties} />
          ))}
        </div>
      )}
      <ul className="rkey">
        {rated.map(({ count, ...rating }) => (
          <li key={rating.label}>
            <b>{count}</b> <RatingWord {...rating} />
          </li>
        ))}
      </ul>
    </>
  )
}
