import Link from 'next/link'
import { TakeNext } from '@/components/claims/take-next'
import { Empty } from '@/components/ui/empty'
import type { Actor } from '@/lib/access/actor'
import { type CappedCount, cappedWords } from '@/lib/claims/capped-count'
import { type ClaimsFilter, claimsHref, NO_FILTER, unsorted } from '@/lib/claims/claims-filter'
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
      key={claimsHref(filter)}
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
              {cappedWords(table.counts.all)} on the desk, {cappedWords(table.found)} found
            </span>
            {filter.article[0] === undefined || !table.can.take ? null : (
              <TakeNext action={take} articleId={filter.article[0]} />
            )}
          </div>
          <Views person={person} filter={filter} table={table} />
          <ClaimsFilters filter={filter} table={table} />
        </>
      }
      foot={<>{table.rows.length === 0 ? <NothingFound all={table.counts.all.count} /> : null}</>}
    />
  )
}

function Views({ person, filter, table: { counts } }: Pick<Props, 'person' | 'filter' | 'table'>) {
  const views = [
    ['All', counts.all, NO_FILTER],
    ['Mine', counts.mine, { ...NO_FILTER, assignee: [person.userId] }],
    ['Blocks sign-off', counts.blocking, { ...NO_FILTER, only: 'blocking' }],
    ['To adjudicate', counts.toAdjudicate, { ...NO_FILTER, only: 'to-adjudicate' }],
    ['Late', counts.late, { ...NO_FILTER, only: 'late' }],
    ['No evidence yet', counts.withoutEvidence, { ...NO_FILTER, only: 'without-evidence' }],
  ] as const satisfies readonly (readonly [string, CappedCount, ClaimsFilter])[]
  const here = claimsHref(unsorted(filter))
  return (
    <div className="views">
      <nav className="tabs" aria-label="Views">
        {views.map(([name, count, view]) => (
          <Link key={name} href={claimsHref(view)} aria-current={claimsHref(view) === here ? 'page' : undefined}>
            {name} <span className="n">{cappedWords(count)}</span>
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
