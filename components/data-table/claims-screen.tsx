import Link from 'next/link'
import './filters.css'
import { may } from '@/lib/access/authorise'
import type { Actor } from '@/lib/access/actor'
import { cappedWords } from '@/lib/claims/capped-count'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { sortWords, USUAL_SORT } from '@/lib/claims/claims-sort'
import type { ClaimsTable as Table } from '@/lib/claims/claims-table.query'
import { type FilterNames, filterParts } from '@/lib/claims/filter-words'
import type { LooserFilter } from '@/lib/claims/looser-filters.query'
import type { MarkedTerm } from '@/lib/claims/mark-words'
import { viewQuery } from '@/lib/claims/saved-view'
import type { SavedViews as Saved } from '@/lib/claims/saved-views.query'
import { sortInWords } from '@/lib/claims/sort-words'
import type { FormAction } from '@/lib/shared/form-state'
import { localTimeOf } from '@/lib/shared/zoned-time'
import { ClaimsFilters } from './claims-filters'
import { ClaimsNothing } from './claims-nothing'
import { ClaimsSearch } from './claims-search'
import { ClaimsTable, type TableActions } from './claims-table'
import { ClaimsViews } from './claims-views'
import { ExportMenu } from './export-menu'
import { FilterChips } from './filter-chips'
import { MatchedWords } from './matched-words'
import { SavedViews, type ViewActions } from './saved-views'
import { OpenViewLine, TakeNextHere } from './sent-when-shown'

type Props = {
  person: Actor
  filter: ClaimsFilter
  table: Table
  names: FilterNames
  /** What would be found without one thing the filter asks for, when it finds nothing. */
  looser: readonly LooserFilter[]
  saved: Saved
  /** What the search found is marked in the rows. */
  marks: readonly MarkedTerm[]
  actions: TableActions
  viewActions: ViewActions
  take: FormAction
}

/** All claims of the desk: views, the search, filters and what they say, and the table. */
export function ClaimsScreen(props: Props) {
  const { person, filter, table, names, looser, saved, marks, actions, viewActions, take } = props
  const looking = { me: person.userId, now: table.now, timeZone: person.timeZone }
  const parts = filterParts(filter, names)
  const today = localTimeOf(table.now, person.timeZone).slice(0, 10)
  const [article, another] = filter.article
  const ranked =
    marks.length > 0 && sortWords(filter.sort) === sortWords(USUAL_SORT) && filter.group === null ? 'yes' : 'no'
  const view = saved.views.find(({ id }) => id === filter.view)
  return (
    <MatchedWords terms={marks}>
      <ClaimsTable
        rows={table.rows}
        next={table.next}
        found={table.found}
        filter={filter}
        looking={looking}
        people={table.people}
        can={table.can}
        view={view === undefined ? null : { view: view.id, layout: view.layout }}
        actions={actions}
        head={
          <>
            <div className="head claims">
              <h1>Claims</h1>
              <span className="muted num" role="status">
                {cappedWords(table.counts.all)} on the desk, {cappedWords(table.found)} found
              </span>
              {article === undefined || another !== undefined || !table.can.take ? null : (
                <TakeNextHere action={take} articleId={article} />
              )}
              <ClaimsSearch filter={filter} />
              <ExportMenu filter={filter} found={table.found} />
              {may(person, 'claims.import', { deskId: person.deskId }) ? (
                <Link className="btn" href="/claims/import">
                  Import
                </Link>
              ) : null}
            </div>
            <ClaimsViews me={person.userId} filter={filter} counts={table.counts}>
              <SavedViews filter={filter} saved={saved} actions={viewActions} />
            </ClaimsViews>
            {view === undefined ? null : (
              <OpenViewLine
                key={view.id}
                view={view}
                written={viewQuery(view.query)}
                filter={filter}
                home={saved.home}
                actions={viewActions}
              />
            )}
            <ClaimsFilters filter={filter} names={names} today={today} />
            <div className="set-line">
              <FilterChips filter={filter} parts={parts} />
              <span className="sorted">
                Sorted {ranked === 'yes' ? 'by how well they are found' : sortInWords(filter.sort)}
              </span>
            </div>
          </>
        }
        foot={
          table.rows.length === 0 ? (
            <ClaimsNothing filter={filter} parts={parts} looser={looser} all={table.counts.all} />
          ) : null
        }
      />
    </MatchedWords>
  )
}
