import { claimReviewNode, linkedJson } from '@/lib/exports/claimreview-node'
import type { LabelLanguage } from '@/lib/exports/label-language'
import type { EditionClaim, EditionContent } from '@/lib/reports/edition'

/** The one ClaimReview of a claim's page as JSON; null for a claim without a rating, and when it would not be valid. */
export function claimReviewInPage(
  content: EditionContent,
  claim: EditionClaim,
  language: LabelLanguage,
): string | null {
  if (claim.rating === null || claim.status !== 'settled' || content.state !== 'published') return null
  const { node, findings } = claimReviewNode(content, claim, { language })
  return findings.some(({ level }) => level === 'error') ? null : linkedJson(node)
}
