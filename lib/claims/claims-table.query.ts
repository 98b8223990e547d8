import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/authorise'
import { now } from '@/lib/shared/clock'
import type { CappedCount } from './capped-count'
import type { ClaimRow } from './claim-row'
import type { ClaimsFilter } from './claims-filter'
import { claimsPage } from './claims-page.query'
import { countClaims, type ViewCounts, viewCounts } from './view-counts.query'
import type { Workload } from './workload'
import { workload } from './workload.query'

export type ClaimsTable = {
  rows: ClaimRow[]
  /** Where the next page goes on; null after the last row. */
  next: string | null
  /** How many claims the filter finds, on all pages. */
  found: CappedCount
  counts: ViewCounts
  /** Whom claims can be assigned to, with what they have in hand. */
  people: Workload[]
  can: { assign: boolean; edit: boolean; take: boolean; report: boolean }
  now: Date
}

/** One page of the claims of the actor's desk, with how many stand in each view and what can be filtered by. */
export async function claimsTable(actor: Actor, filter: ClaimsFilter): Promise<ClaimsTable> {
  authorise(actor, 'desk.read', { deskId: actor.deskId })
  const at = now()
  const [{ rows, next }, found, counts, people] = await Promise.all([
    claimsPage(actor, filter),
    countClaims(actor, filter),
    viewCounts(actor),
    workload(actor),
  ])
  const subject = { deskId: actor.deskId, assigneeId: null }
  return {
    rows,
    next,
    found,
    counts,
    people,
    can: {
      assign: may(actor, 'claim.assign', subject),
      edit: may(actor, 'claim.edit', subject),
      take: may(actor, 'claim.take', subject),
      report: may(actor, 'report.compose', subject),
    },
    now: at,
  }
}
