import type { Json } from '@/lib/shared/canonical-json'

/** What a bundle says instead of a rating its edition does not tell. */
export const NOT_TOLD = 'not told by this edition'

type Entry = { kind: string; claimId: string | null; data: Json }

/** An entry of the log without what its edition does not tell either: who rated how what was not settled when it was frozen; `settled` are the ids of claims that were. */
export function asTheEditionTells<Each extends Entry>(entry: Each, settled: ReadonlySet<string | null>): Each {
  if (!TELLS_RATINGS.includes(entry.kind) || settled.has(entry.claimId) || !isFields(entry.data)) return entry
  const { rating, ratings, ...data } = entry.data
  return {
    ...entry,
    data: {
      ...data,
      ...(rating === undefined ? {} : { rating: NOT_TOLD }),
      ...(ratings === undefined ? {} : { ratings: [NOT_TOLD] }),
    },
  }
}

const TELLS_RATINGS = ['verdict.given', 'claim.disputed']

function isFields(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
