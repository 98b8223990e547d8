import type { KeptRating } from '@/lib/verdicts/rating-scale.store'

/** A rating as it is being edited; the number as typed, `key` only for React. */
export type ScaleRow = Omit<KeptRating, 'id' | 'claimReviewValue'> & {
  key: string
  id: string | null
  claimReviewValue: string
}

export function toRow(rating: KeptRating): ScaleRow {
  return {
    ...rating,
    key: rating.id,
    claimReviewValue: rating.claimReviewValue === null ? '' : String(rating.claimReviewValue),
  }
}

/** A rating that is not saved yet. */
export function emptyRow(key: string): ScaleRow {
  return {
    key,
    id: null,
    label: '',
    meaning: '',
    shape: 'context',
    colour: 'context',
    claimReviewValue: '',
    retired: false,
  }
}

/** The rows with one of them a place up or down; at the ends it stays. */
export function moveRow(rows: readonly ScaleRow[], index: number, by: -1 | 1): ScaleRow[] {
  const moved = [...rows]
  const [row] = moved.splice(index, 1)
  if (row !== undefined) moved.splice(Math.max(0, index + by), 0, row)
  return moved
}

/** The rows as the form sends them. */
export function asJson(rows: readonly ScaleRow[]): string {
  return JSON.stringify(
    rows.map(({ id, label, meaning, shape, colour, claimReviewValue, retired }) => {
      return { id, label, meaning, shape, colour, claimReviewValue, retired }
    }),
  )
}
