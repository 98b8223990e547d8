'use client'

import { later } from '@/components/ui/later'
import { FilterPopover, PopoverWaits } from './filter-popover'

const SearchWays = later(() => import('./search-ways').then((read) => read.SearchWays))

/** What can be typed into the search. */
export function SearchHelp() {
  return (
    <FilterPopover
      name="How to search"
      label={
        <>
          <span aria-hidden="true">?</span>
          <span className="vh">How to search</span>
        </>
      }
      className="btn bare sm search-help"
      onNear={SearchWays.ahead}
    >
      {(close) => <SearchWays close={close} instead={<PopoverWaits />} />}
    </FilterPopover>
  )
}
