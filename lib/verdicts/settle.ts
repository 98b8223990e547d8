import type { ClaimStatus } from '@/lib/claims/claim-status'

/** What counts of an open verdict when it is asked where the claim now stands: one from before the claim was reopened can differ, but is none of those needed. */
export type Standing = { ratingId: string; round: Round }

/** Whether a verdict was given since the claim was last reopened, or before. */
export type Round = 'this' | 'before'

/** The round a verdict belongs to; of a claim that was never reopened there is only this one. */
export function roundOf(givenAt: Date, reopenedAt: Date | null): Round {
  return reopenedAt === null || givenAt >= reopenedAt ? 'this' : 'before'
}

/** How a settled claim was settled; null for any other claim. */
export type Settlement = { ratingId: string; by: 'verdict' | 'adjudication' }

/** Where a claim stands with these open verdicts, when `needed` (1 to 3) of one mind, given in this round, settle it. */
export function statusAfterVerdicts(openVerdicts: readonly Standing[], needed: number): ClaimStatus {
  const ratings = new Set(openVerdicts.map((verdict) => verdict.ratingId))
  const counted = openVerdicts.filter(({ round }) => round === 'this').length
  if (counted === 0) return 'checking'
  if (counted < needed) return 'second_look'
  return ratings.size === 1 ? 'settled' : 'disputed'
}

/** Where a claim stood before a verdict on it was given. */
export type Before = { status: ClaimStatus; settled: Settlement | null }

/**
 * Where a claim stands after `given` (already among `openVerdicts`). A settled claim stays settled when it is confirmed, and
 * is settled anew only when everyone who has an open verdict is of the new mind and no editor had decided; else it is disputed.
 * A disputed one stays disputed until it is settled: its verdicts have been seen, and are not sealed again.
 */
export function statusAfterNewVerdict(
  { status: before, settled }: Before,
  given: { ratingId: string },
  openVerdicts: readonly Standing[],
  needed: number,
): ClaimStatus {
  const status = statusAfterVerdicts(openVerdicts, needed)
  if (before === 'disputed') return status === 'settled' ? 'settled' : 'disputed'
  if (settled === null) return status
  if (settled.ratingId === given.ratingId) return 'settled'
  return settled.by === 'verdict' && status === 'settled' ? 'settled' : 'disputed'
}
