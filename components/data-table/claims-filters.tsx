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
        none={none({ article: [] })}
        choices={table.articles.map(({ id, title }) => choice(title, { article: [id] }, filter.article.includes(id)))}
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
        none={none({ rating: [] })}
        choices={table.ratings.map(({ id, label }) => choice(label, { rating: [id] }, filter.rating.includes(id)))}
      />
      <FilterSelect
        label="Kind"
        none={none({ kind: [] })}
        choices={CLAIM_KINDS.map((kind) => choice(KIND_WORDS[kind], { kind: [kind] }, filter.kind.includes(kind)))}
      />
      <FilterSelect
        label="Priority"
        none={none({ priority: [] })}
        choices={PRIORITIES.map((priority) =>
          choice(PRIORITY_WORDS[priority], { priority: [priority] }, filter.priority.includes(priority)),
        )}
      />
      <FilterSelect
        label="Assignee"
        none={none({ assignee: [] })}
        choices={[
          choice('Nobody', { assignee: ['nobody'] }, filter.assignee.includes('nobody')),
          ...table.people.map(({ id, name }) => choice(name, { assignee: [id] }, filter.assignee.includes(id))),
        ]}
      />
      <FilterSelect
        label="Due"
        none={none({ due: null })}
        choices={DUE_FILTERS.map((due) => choice(DUE_WORDS[due], { due }, filter.due === due))}
      />
      {claimsHref(filter) === claimsHref(NO_FILTER) ? null : (
        <Link className="btn bare sm" href={claimsHref({ ...NO_FILTER, sort: filter.sort })}>
          Clear filters
        </Link>
      )}
    </fieldset>
  )
}
