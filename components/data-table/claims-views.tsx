import Link from 'next/link'
import type { ReactNode } from 'react'
import { type CappedCount, cappedWords } from '@/lib/claims/capped-count'
import { type ClaimsFilter, claimsHref, NO_FILTER, unsorted } from '@/lib/claims/claims-filter'
import type { ViewCounts } from '@/lib/claims/view-counts.query'

type Props = { me: string; filter: ClaimsFilter; counts: ViewCounts; children?: ReactNode }

/** The desk's own views with how many claims stand in each, and behind them the saved ones. */
export function ClaimsViews({ me, filter, counts, children }: Props) {
  const views = [
    ['All', counts.all, NO_FILTER],
    ['Mine', counts.mine, { ...NO_FILTER, assignee: [me] }],
    ['Blocks sign-off', counts.blocking, { ...NO_FILTER, only: 'blocking' }],
    ['To adjudicate', counts.toAdjudicate, { ...NO_FILTER, only: 'to-adjudicate' }],
    ['Late', counts.late, { ...NO_FILTER, only: 'late' }],
    ['No evidence yet', counts.withoutEvidence, { ...NO_FILTER, only: 'without-evidence' }],
  ] as const satisfies readonly (readonly [string, CappedCount, ClaimsFilter])[]
  const here = filter.view === null ? claimsHref(unsorted(filter)) : ''
  return (
    <div className="views">
      <nav className="tabs" aria-label="Views">
        {views.map(([name, count, view]) => (
          <Link
            key={name}
            href={claimsHref(view)}
            prefetch={false}
            aria-current={claimsHref(view) === here ? 'page' : undefined}
          >
            {name} <span className="n">{cappedWords(count)}</span>
          </Link>
        ))}
      </nav>
      {children}
    </div>
  )
}
