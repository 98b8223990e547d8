'use client'

import { type RefObject, useId } from 'react'
import { IssueOf } from '@/components/claims/issue-of'
import { Glyph } from '@/components/ui/glyph'
import { useKeys } from '@/components/ui/use-keys'
import type { RatingSign } from '@/lib/verdicts/verdict'

export type ChoosableRating = RatingSign & { meaning?: string }

/** The desk's scale to choose from; the keys 1 to 9 choose while nobody types. */
export function RatingChoice({
  ratings,
  chosenId,
  into,
}: {
  ratings: readonly ChoosableRating[]
  chosenId?: string
  into: RefObject<HTMLFieldSetElement | null>
}) {
  const id = useId()
  const choose = (index: number) => {
    const radio = into.current?.querySelectorAll<HTMLInputElement>('input[name=ratingId]')[index]
    radio?.click()
    radio?.focus()
  }
  useKeys(Object.fromEntries(ratings.slice(0, 9).map((_rating, index) => [String(index + 1), () => choose(index)])))
  return (
    <fieldset ref={into} aria-describedby={id} className="field">
      <legend className="vh">Rating</legend>
      <div className="rates">
        {ratings.map((rating, index) => (
          <label key={rating.id} className={`r-${rating.colour}`} title={rating.meaning}>
            <input type="radio" name="ratingId" value={rating.id} defaultChecked={rating.id === chosenId} />
            <Glyph name={`r-${rating.shape}`} />
            <bdi>{rating.label}</bdi>
            {index < 9 ? <kbd aria-hidden="true">{index + 1}</kbd> : null}
          </label>
        ))}
      </div>
      <IssueOf name="ratingId" id={id} />
    </fieldset>
  )
}
