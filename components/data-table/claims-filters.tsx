import '@/components/claims/desk.css'
import Link from 'next/link'
import { FilterSelect } from '@/components/ui/filter-select'
import { CLAIM_KINDS, KIND_WORDS, PRIORITIES, PRIORITY_WORDS } from '@/lib/claims/claim'
import { CLAIM_STATUSES, STATUS_WORDS } from '@/lib/claims/claim-status'
import { type ClaimsFilter, claimsHref, DUE_FILTERS, DUE_WORDS, NO_FILTER } from '@/lib/claims/claims-filter'
import type { ClaimsTable } from '@/lib/claims/claims-table.query'
import { ClaimsSearch } from './claims-search'

/** Every filter of the table; each is an address. */
export function ClaimsFilters({ filter, table }: { filter: ClaimsFilter; table: ClaimsTable }) {
  const choice = (label: string, change: Partial<ClaimsFilter>, set: boolean) => ({
    label,
    href: claimsHref(filter, change),
    set,
  })
  const none = (change: Partial<ClaimsFilter>) => claimsHref(filter, change)
  return (
    <fieldset className="filters">
      <legend className="vh">Filters</legend>
      <ClaimsSearch key={filter.search} search={filter.search} filter={filter} />
      <FilterSelect
        label="Article"
        none={none({ article: null })}
        choices={table.articles.map(({ id, title }) => choice(title, { article: id }, filter.article === id))}
      />
      <FilterSelect
        label="Status"
        none={none({ status: [] })}
        choices={CLAIM_STATUSES.map((status) =>
          choice(STATUS_WORDS[status], { status: [status] }, filter.status.length === 1 && filter.status[0] === status),
        )}
      />
      <FilterSelect
        label="Rating"
        none={none({ rating: null })}
        choices={table.ratings.map(({ id, label }) => choice(label, { rating: id }, filter.rating === id))}
      />
      <FilterSelect
        label="Kind"
        none={none({ kind: null })}
        choices={CLAIM_KINDS.map((kind) => choice(KIND_WORDS[kind], { kind }, filter.kind === kind))}
      />
      <FilterSelect
        label="Priority"
        none={none({ priority: null })}
        choices={PRIORITIES.map((priority) =>
          choice(PRIORITY_WORDS[priority], { priority }, filter.priority === priority),
        )}
      />
      <FilterSelect
        label="Assignee"
        none={none({ assignee: null })}
        choices={[
          choice('Nobody', { assignee: 'nobody' }, filter.assignee === 'nobody'),
          ...table.people.map(({ id, name }) => choice(name, { assignee: id }, filter.assignee === id)),
        ]}
      />
      <FilterSelect
        label="Due"
        none={none({ due: null })}
        choices={DUE_FILTERS.map((due) => choice(DUE_WORDS[due], { due }, filter.due === due))}
      />
      {claimsHref(filter) === claimsHref(NO_FILTER) ? null : (
        <Link
          className="btn bare sm"
          href={claimsHref({ ...NO_FILTER, sort: filter.sort, descending: filter.descending })}
        >
          Clear filters
        </Link>
      )}
    </fieldset>
  )
}
