import { KIND_WORDS, PRIORITY_WORDS } from '@/lib/claims/claim'
import type { ClaimRow } from '@/lib/claims/claim-row'
import { STATUS_WORDS } from '@/lib/claims/claim-status'
import type { TableColumnId } from '@/lib/claims/table-layout'
import { EVIDENCE_BLOCKER_NAMES } from '@/lib/evidence/evidence-blocker-names'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { claimantWords } from './claimant-words'

/** What a cell says as text: what is copied, and heard. Moments are on the desk's clock, "2024-01-25 18:00"; empty where there is nothing. */
export function claimCellText(claim: ClaimRow, column: TableColumnId, timeZone: string): string {
  switch (column) {
    case 'number':
      return `C-${claim.number}`
    case 'statement':
      return claim.statement
    case 'quote':
      return claim.quote
    case 'article':
      return claim.article
    case 'claimant':
      return claimantWords(claim)
    case 'kind':
      return KIND_WORDS[claim.kind]
    case 'priority':
      return PRIORITY_WORDS[claim.priority]
    case 'status':
      return STATUS_WORDS[claim.status]
    case 'rating':
      return claim.rating?.label ?? ''
    case 'grade':
      return claim.grade ?? ''
    case 'blockers':
      return claim.blockers.map((kind) => EVIDENCE_BLOCKER_NAMES[kind]).join(', ')
    case 'evidence':
      return claim.evidence === 0 ? '0' : `${claim.evidence} from ${claim.sources}`
    case 'who':
      return claim.assignee ?? ''
    case 'due':
      return moment(claim.dueAt, timeZone)
    case 'tags':
      return claim.tags.map(({ name }) => name).join(', ')
    case 'accuses':
      return claim.accuses ? 'yes' : ''
    case 'recorded':
      return moment(claim.recordedAt, timeZone)
    case 'updated':
      return moment(claim.updatedAt, timeZone)
    case 'settled':
      return moment(claim.settledAt, timeZone)
  }
}

function moment(at: string | null, timeZone: string): string {
  return at === null ? '' : localTimeOf(new Date(at), timeZone).replace('T', ' ')
}
