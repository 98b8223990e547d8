'use client'

import { useEffect, useRef, useState } from 'react'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { FIELD_WORDS, type FilterNames } from '@/lib/claims/filter-words'
import { FilterDates } from './filter-dates'
import { isDateField, type OfferedField } from './filter-fields'
import { FilterValues } from './filter-values'
import { focusAmong } from './focus-among'

type FieldProps = { field: OfferedField; filter: ClaimsFilter; names: FilterNames; today: string; close: () => void }

/** What can be wanted of one field. */
export function FilterField({ field, filter, names, today, close }: FieldProps) {
  return isDateField(field) ? (
    <FilterDates field={field} filter={filter} today={today} close={close} />
  ) : (
    <FilterValues field={field} filter={filter} names={names} close={close} />
  )
}

/** The fields without a button of their own: one is chosen, then what is wanted of it. */
export function FilterMore({ fields, ...rest }: Omit<FieldProps, 'field'> & { fields: readonly OfferedField[] }) {
  const [field, setField] = useState<OfferedField | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (field === null) panel.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [field])
  if (field === null) {
    return (
      <div ref={panel} className="fvals" onKeyDown={focusAmong}>
        <ul className="presets" aria-label="More filters">
          {fields.map((each) => (
            <li key={each}>
              <button type="button" className="stop" onClick={() => setField(each)}>
                {FIELD_WORDS[each]}
              </button>
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <>
      <div className="fpop-head">
        <button type="button" className="btn bare sm" onClick={() => setField(null)}>
          All filters
        </button>
        <b>{FIELD_WORDS[field]}</b>
      </div>
      <FilterField field={field} {...rest} />
    </>
  )
}
