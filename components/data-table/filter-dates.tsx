'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import { cappedWords } from '@/lib/claims/capped-count'
import { type ClaimsFilter, DUE_FILTERS, DUE_WORDS } from '@/lib/claims/claims-filter'
import { FIELD_WORDS } from '@/lib/claims/filter-words'
import { daysOf, periodOf, usualPeriods } from '@/lib/claims/period-words'
import type { Period } from '@/lib/claims/period'
import type { DateField } from './filter-fields'
import { focusAmong } from './focus-among'
import { useFacet } from './use-facet'
import { useFilterGo } from './use-filter-go'

type Props = { field: DateField; filter: ClaimsFilter; today: string; close: () => void }

/** When something was or is to be: periods one often wants, or two days of one's own. */
export function FilterDates({ field, filter, today, close }: Props) {
  const { go } = useFilterGo(filter)
  const panel = useRef<HTMLDivElement>(null)
  const { values } = useFacet(filter, field === 'due' ? 'due' : null)
  const set = filter[field]
  const days = periodSet(set)
  useEffect(() => panel.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true }), [])

  const choose = (wanted: ClaimsFilter['due']) => {
    go({ [field]: wanted })
    close()
  }
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    const day = (name: string) => String(sent.get(name) ?? '') || null
    choose(periodOf({ from: day('from'), to: day('to') }))
  }
  const presets = [
    ...(field === 'due' ? DUE_FILTERS.map((due) => ({ label: DUE_WORDS[due], wanted: due })) : []),
    ...usualPeriods(today).map(({ label, period }) => ({ label, wanted: period })),
  ]
  return (
    <div ref={panel} className="fvals" onKeyDown={focusAmong}>
      <ul className="presets" aria-label={FIELD_WORDS[field]}>
        {presets.map(({ label, wanted }) => {
          const counted = values.find(({ value }) => value === wanted)
          return (
            <li key={wanted}>
              <button
                type="button"
                className="stop"
                aria-pressed={set === wanted}
                onClick={() => choose(set === wanted ? null : wanted)}
              >
                {label}
                <span className="n">{counted === undefined ? '' : cappedWords(counted)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <form className="days" onSubmit={apply} key={set ?? ''}>
        <label>
          <span>From</span>
          <input
            className="in"
            type="date"
            name="from"
            defaultValue={days.from ?? ''}
            min="1000-01-01"
            max="9999-12-31"
          />
        </label>
        <label>
          <span>To</span>
          <input className="in" type="date" name="to" defaultValue={days.to ?? ''} min="1000-01-01" max="9999-12-31" />
        </label>
        <div className="acts">
          <button type="button" className="btn bare sm" disabled={set === null} onClick={() => choose(null)}>
            Any day
          </button>
          <button type="submit" className="btn sm">
            Show these days
          </button>
        </div>
      </form>
    </div>
  )
}

function periodSet(set: ClaimsFilter['due']): { from: string | null; to: string | null } {
  const isWord = set === null || DUE_FILTERS.some((each) => each === set)
  return isWord ? { from: null, to: null } : daysOf(set as Period)
}
