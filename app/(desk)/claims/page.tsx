import type { Metadata } from 'next'
import { ClaimsScreen } from '@/components/data-table/claims-screen'
import { parseClaimsFilter } from '@/lib/claims/parse-claims-filter'
import { claimsTable } from '@/lib/claims/claims-table.query'
import { withFound } from '@/lib/claims/found-in.query'
import { filterNames } from '@/lib/claims/filter-names.query'
import { looserFilters } from '@/lib/claims/looser-filters.query'
import { savedViews } from '@/lib/claims/saved-views.query'
import { searchMarks } from '@/lib/claims/search-marks.query'
import { requireActor } from '@/lib/web/current-actor'
import { takeNextClaimAction } from './actions'
import { GRID_ACTIONS } from './grid-actions'
import { VIEW_ACTIONS } from './view-actions'

export const metadata: Metadata = { title: 'Claims' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ClaimsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const filter = parseClaimsFilter(await searchParams)
  const [table, names, saved, marks] = await Promise.all([
    claimsTable(actor, filter),
    filterNames(actor, filter),
    savedViews(actor),
    searchMarks(actor, filter.search),
  ])
  const rows = await withFound(actor, marks, table.rows)
  const looser = table.rows.length === 0 ? await looserFilters(actor, filter) : []
  return (
    <ClaimsScreen
      person={actor}
      filter={filter}
      table={{ ...table, rows }}
      names={names}
      looser={looser}
      saved={saved}
      marks={marks}
      actions={GRID_ACTIONS}
      viewActions={VIEW_ACTIONS}
      take={takeNextClaimAction}
    />
  )
}
