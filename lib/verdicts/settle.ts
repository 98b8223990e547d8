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

/** What it takes to know whether a verdict is bound: the rounds of one's own that stands (null for none) and of the others, and how many are needed. */
export type Bound = {
  seals: boolean
  status: ClaimStatus
  own: Round | null
  others: readonly Round[]
  needed: number
}

/**
 * Whether a reviewer's verdict stands until the claim is decided or reopened: on a desk that seals, who gave one has seen the
 * others, and giving theirs anew could only echo them. Else sealing would mean: give anything, look, then agree.
 */
export function isBoundBySeal({ seals, status, own, others, needed }: Bound): boolean {
  const seen = others.filter((round) => round === 'this').length
  if (!seals || own !== 'this' || seen === 0) return false
  if (status === 'disputed') return true
  return status === 'second_look' && seen + 1 < needed
}

/** What the reviewer of a bound verdict is told. */
export function boundSentence(claimNumber: number): string {
  return `You have seen the other verdicts on C-${claimNumber}, so yours stands. Where they differ an editor decides; reopening begins anew.`
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
