import type { Priority } from './claim'
import type { ClaimStatus } from './claim-status'

/** Where a claim stands: all columns that dropping and reopening touch. */
export type Standing = {
  status: ClaimStatus
  settledVerdictId: string | null
  adjudicationId: string | null
  ratingId: string | null
  settledAt: Date | null
  dropReason: string | null
  reopenedAt: Date | null
}

/** A locked claim that is one of many. */
export type ManyClaim = Standing & {
  id: string
  deskId: string
  articleId: string
  number: number
  priority: Priority
  assigneeId: string | null
  /** Who recorded it. */
  authorId: string
  dueAt: Date | null
  version: number
}

/** What stood before a claim was changed, by what was changed; times as ISO 8601. */
export type Was =
  | { what: 'assignee'; assigneeId: string | null }
  | { what: 'priority'; priority: Priority }
  | { what: 'due'; dueAt: string | null }
  | { what: 'tags'; tagIds: string[] }
  | ({ what: 'standing' } & StandingKept)

/** As it is kept to be put back. */
export type StandingKept = Omit<Standing, 'settledAt' | 'reopenedAt'> & {
  settledAt: string | null
  reopenedAt: string | null
}

/** One claim of a change to many as it is kept: its version after the change, what stood before, and of what stands since what no version tells. */
export type KeptClaim = { id: string; version: number; was: Was; is: Is }

/** `laidOpen`: it had been dropped after verdicts on it that differ were seen, and its reopening began a new round: the log tells that once. */
export type Is = {
  assigneeId?: string | null
  status?: ClaimStatus
  dropReason?: string | null
  reopenedAt?: string | null
  laidOpen?: 'yes' | 'no'
}

/** Whether a claim still stands as the change left it. */
export function standsAsLeft(claim: ManyClaim, kept: Pick<KeptClaim, 'version' | 'is'>): boolean {
  const { is } = kept
  if (claim.version !== kept.version) return false
  if (is.assigneeId !== undefined && is.assigneeId !== claim.assigneeId) return false
  if (is.status === undefined) return true
  const reopenedAt = claim.reopenedAt?.toISOString() ?? null
  return (
    claim.status === is.status && claim.dropReason === (is.dropReason ?? null) && reopenedAt === (is.reopenedAt ?? null)
  )
}
