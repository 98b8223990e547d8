import type { EvidenceBlockerKind, Grade } from '@/lib/evidence/evidence-blocker'
import type { RatingLabel } from '@/lib/verdicts/rating'
import type { Matched } from './mark-words'
import type { ClaimKind, Priority } from './claim'
import type { ClaimStatus } from './claim-status'

/** One claim as the table shows it; moments are ISO 8601 in UTC, so that a row is the same in a page and in JSON. */
export type ClaimRow = {
  id: string
  /** As the person saw it: what a change of it sends. */
  version: number
  number: number
  statement: string
  quote: string
  /** BCP 47, of the article. */
  language: string
  articleId: string
  article: string
  kind: ClaimKind
  priority: Priority
  status: ClaimStatus
  accuses: boolean
  claimantId: string | null
  claimant: string | null
  claimantVia: string | null
  ratingId: string | null
  rating: RatingLabel | null
  /** Pieces of evidence that stand, and their sources. */
  evidence: number
  sources: number
  /** What the worker last found when it weighed them. */
  grade: Grade | null
  blockers: EvidenceBlockerKind[]
  tags: { id: string; name: string }[]
  assigneeId: string | null
  assignee: string | null
  dueAt: string | null
  recordedAt: string
  updatedAt: string
  settledAt: string | null
  /** Of a search: where its words stand besides the statement. */
  found?: Matched
}
