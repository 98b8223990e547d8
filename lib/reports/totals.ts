import { coverageOf } from '@/lib/articles/coverage'
import { CLAIM_STATUSES, type ClaimStatus } from '@/lib/claims/claim-status'
import type { EditionContent, EditionTotals } from './edition'

type Counted = Pick<EditionContent, 'claims' | 'scale' | 'sources' | 'blockers' | 'warnings'> & {
  passages: EditionContent['article']['passages']
}

/** All numbers of a report, counted once; headings are not among the passages. */
export function totalsOf({ claims, scale, sources, blockers, warnings = [], passages }: Counted): EditionTotals {
  const coverage = coverageOf(passages.map(({ state }) => state))
  return {
    claims: claims.length,
    byStatus: byStatus(claims.map(({ status }) => status)),
    byRating: scale.map(({ label }) => ({ label, count: claims.filter(({ rating }) => rating === label).length })),
    evidence: claims.reduce((sum, claim) => sum + claim.evidence.length, 0),
    sources: sources.length,
    passages: { all: coverage.all, accounted: coverage.accounted },
    openItems: blockers.length,
    warnings: warnings.length,
  }
}

/** A total as a name and a number, in the one order and wording that every export uses. */
export type NamedTotal = { name: string; count: number }

/** The totals as rows: "claims", "claims open", "claims rated Accurate", "evidence", "sources", "passages" … */
export function namedTotals(totals: EditionTotals): NamedTotal[] {
  return [
    { name: 'claims', count: totals.claims },
    ...CLAIM_STATUSES.map((status) => ({ name: `claims ${status.replace('_', ' ')}`, count: totals.byStatus[status] })),
    ...totals.byRating.map(({ label, count }) => ({ name: `claims rated ${label}`, count })),
    { name: 'evidence', count: totals.evidence },
    { name: 'sources', count: totals.sources },
    { name: 'passages', count: totals.passages.all },
    { name: 'passages accounted for', count: totals.passages.accounted },
    { name: 'open items', count: totals.openItems },
    ...(totals.warnings === undefined ? [] : [{ name: 'warnings', count: totals.warnings }]),
  ]
}

function byStatus(statuses: readonly ClaimStatus[]): Record<ClaimStatus, number> {
  const counts = { open: 0, checking: 0, second_look: 0, disputed: 0, settled: 0, dropped: 0 }
  for (const status of statuses) counts[status] += 1
  return counts
}
