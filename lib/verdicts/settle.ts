import type { ClaimStatus } from '@/lib/claims/claim-status'

/** What counts of an open verdict when it is asked where the claim now stands. */
export type Standing = { ratingId: string }

/** How a settled claim was settled; null for any other claim. */
export type Settlement = { ratingId: string; by: 'verdict' | 'adjudication' }

/** Where a claim stands with these open verdicts, when `needed` (1 to 3) of one mind settle it. */
export function statusAfterVerdicts(openVerdicts: readonly Standing[], needed: number): ClaimStatus {
  const ratings = new Set(openVerdicts.map((verdict) => verdict.ratingId))
  if (openVerdicts.length === 0) return 'checking'
  if (openVerdicts.length < needed) return 'second_look'
  return ratings.size === 1 ? 'settled' : 'disputed'
}

/**
 * Where a claim stands after `given` (already among `openVerdicts`). A settled claim stays settled when it is confirmed, and
 * is settled anew only when everyone who has an open verdict is of the new mind and no editor had decided; else it is disputed.
 */
export function statusAfterNewVerdict(
  settled: Settlement | null,
  given: Standing,
  openVerdicts: readonly Standing[],
  needed: number,
): ClaimStatus {
  const status = statusAfterVerdicts(openVerdicts, needed)
  if (settled === null) return status
  if (settled.ratingId === given.ratingId) return 'settled'
  return settled.by === 'verdict' && status === 'settled' ? 'settled' : 'disputed'
}
