'use client'

import '@/components/claims/desk.css'
import './filters.css'
import { FilterSelect } from '@/components/ui/filter-select'
import { later } from '@/components/ui/later'
import { type ClaimsFilter, claimsHref } from '@/lib/claims/claims-filter'
import { CLAIM_GROUPS } from '@/lib/claims/claims-sort'
import { FIELD_WORDS, type FilterNames } from '@/lib/claims/filter-words'
import { GROUP_WORDS } from '@/lib/claims/group-words'
import { ALWAYS_SHOWN, OFFERED_FIELDS, wantedOf } from './filter-fields'
import { FilterPopover, PopoverWaits } from './filter-popover'

const FilterField = later(() => import('./filter-more').then((read) => read.FilterField))
const FilterMore = later(() => import('./filter-more').then((read) => read.FilterMore))

type Props = { filter: ClaimsFilter; names: FilterNames; today: string }

/** A button for each field claims are often chosen by or are chosen by now, the others under More; and how rows are grouped. */
export function ClaimsFilters({ filter, names, today }: Props) {
  const shown = OFFERED_FIELDS.filter(
    (field) => ALWAYS_SHOWN.some((each) => each === field) || wantedOf(filter, field) > 0,
  )
  const others = OFFERED_FIELDS.filter((field) => !shown.includes(field))
  return (
    <fieldset className="filters">
      <legend className="vh">Filters</legend>
      <noscript>Without scripts, type what is wanted into the search: status:open rating:false who:nobody.</noscript>
      {shown.map((field) => {
        const wanted = wantedOf(filter, field)
        const name = FIELD_WORDS[field]
        return (
          <FilterPopover
            key={field}
            name={name}
            set={wanted > 0 ? 'yes' : 'no'}
            onNear={FilterField.ahead}
            label={
              <>
                {name}
                {wanted > 1 ? <span className="n">{wanted}</span> : null}
              </>
            }
          >
            {(close) => (
              <FilterField
                field={field}
                filter={filter}
                names={names}
                today={today}
                close={close}
                instead={<PopoverWaits />}
              />
            )}
          </FilterPopover>
        )
      })}
      {others.length === 0 ? null : (
        <FilterPopover name="More filters" label="More filters" className="chip quiet-chip" onNear={FilterMore.ahead}>
          {(close) => (
            <FilterMore
              fields={others}
              filter={filter}
              names={names}
              today={today}
              close={close}
              instead={<PopoverWaits />}
            />
          )}
        </FilterPopover>
      )}
      <FilterSelect
        label="Group"
        none={claimsHref(filter, { group: null })}
        choices={CLAIM_GROUPS.map((group) => ({
          label: GROUP_WORDS[group],
          href: claimsHref(filter, { group }),
          set: filter.group === group,
        }))}
      />
    </fieldset>
  )
}
