import type { EditionClaim, EditionContent } from '@/lib/reports/edition'

/** The one ClaimReview of a claim's page as JSON; null when it has none, or when it would not be valid. */
export function claimReviewInPage(_content: EditionContent, _claim: EditionClaim): string | null {
  return null
}
