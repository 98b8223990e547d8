import type { ClaimRow } from '@/lib/claims/claim-row'

/** Who says it, and through whom. */
export function claimantWords({ claimant, claimantVia }: Pick<ClaimRow, 'claimant' | 'claimantVia'>): string {
  return [claimant, claimantVia].filter((each) => each !== null).join(' → ')
}
