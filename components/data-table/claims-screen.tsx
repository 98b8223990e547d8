import Link from 'next/link'
import { TakeNext } from '@/components/claims/take-next'
import { Empty } from '@/components/ui/empty'
import type { Actor } from '@/lib/access/actor'
import { type ClaimsFilter, claimsHref, NO_FILTER } from '@/lib/claims/claims-filter'
import { CLAIMS_A_PAGE } from '@/lib/claims/claims-page-size'
import type { ClaimsTable as Table } from '@/lib/claims/claims-table.query'
import type { FormAction } from '@/lib/shared/form-state'
import { ClaimsFilters } from './claims-filters'
import { ClaimsTable } from './claims-table'

type Props = { person: Actor; filter: ClaimsFilter; table: Table; assign: FormAction; take: FormAction }

/** All claims of the desk: views, filters, the table, and pages. */
export function ClaimsScreen({ person, filter, table, assign, take }: Props) {
  const looking = { me: person.userId, now: table.now, timeZone: person.timeZone }
  return (
    <ClaimsTable
      key={claimsHref(filter, { page: filter.page })}
      rows={table.rows}
      filter={filter}
      looking={looking}
      people={table.people}
      can={table.can}
      assign={assign}
      head={
        <>
          <div className="head">
            <h1>Claims</h1>
            <span className="muted num">
              {table.counts.all} on the desk, {table.found} shown
            </span>
            {filter.article === null || !table.can.take ? null : <TakeNext action={take} articleId={filter.article} />}
          </div>
          <Views person={person} filter={filter} table={table} />
          <ClaimsFilters filter={filter} table={table} />
        </>
      }
      foot={
        <>
          {table.rows.length === 0 ? <NothingFound all={table.counts.all} /> : null}
          <Pages filter={filter} found={table.found} />
        </>
      }
    />
  )
}

function Views({ person, filter, table: { counts } }: Pick<Props, 'person' | 'filter' | 'table'>) {
  const views = [
    ['All', counts.all, NO_FILTER],
    ['Mine', counts.mine, { ...NO_FILTER, assignee: person.userId }],
    ['Blocks sign-off', counts.blocking, { ...NO_FILTER, only: 'blocking' }],
    ['To adjudicate', counts.toAdjudicate, { ...NO_FILTER, only: 'to-adjudicate' }],
    ['Late', counts.late, { ...NO_FILTER, only: 'late' }],
    ['No evidence yet', counts.withoutEvidence, { ...NO_FILTER, only: 'without-evidence' }],
  ] as const satisfies readonly (readonly [string, number, ClaimsFilter])[]
  const here = claimsHref({ ...filter, sort: NO_FILTER.sort, descending: NO_FILTER.descending })
  return (
    <div className="views">
      <nav className="tabs" aria-label="Views">
        {views.map(([name, count, view]) => (
          <Link key={name} href={claimsHref(view)} aria-current={claimsHref(view) === here ? 'page' : undefined}>
            {name} <span className="n">{count}</span>
          </Link>
        ))}
      </nav>
    </div>
  )
}

function NothingFound({ all }: { all: number }) {
  return (
    <div className="page">
      {all === 0 ? (
        <Empty>
          No claim is recorded yet. <Link href="/articles">Open an article</Link>, select words, and press c.
        </Empty>
      ) : (
        <Empty>
          No claim is like that. <Link href="/claims">Show all {all}</Link>.
        </Empty>
      )}
    </div>
  )
}

function Pages({ filter, found }: { filter: ClaimsFilter; found: number }) {
  const last = Math.max(Math.ceil(found / CLAIMS_A_PAGE), 1)
  if (last === 1) return null
  return (
    <nav className="pager num" aria-label="Pages">
      {filter.page > 1 ? (
        <Link className="btn sm" rel="prev" href={claimsHref(filter, { page: filter.page - 1 })}>
          Previous
        </Link>
      ) : null}
      <span className="muted">
        Page {filter.page} of {last}
      </span>
      {filter.page < last ? (
        <Link className="btn sm" rel="next" href={claimsHref(filter, { page: filter.page + 1 })}>
          Next
        </Link>
      ) : null}
    </nav>
  )
}
