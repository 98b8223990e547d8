'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { cappedWords } from '@/lib/claims/capped-count'
import type { FacetValue } from '@/lib/claims/claim-facets.query'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { FIELD_WORDS, type FilterNames } from '@/lib/claims/filter-words'
import type { ListField } from './filter-fields'
import { focusAmong } from './focus-among'
import { narrowed, withChosen } from './narrow-values'
import { useNamedFacet } from './use-facet'
import { useFilterGo } from './use-filter-go'

type Props = { field: ListField; filter: ClaimsFilter; names: FilterNames; close: () => void }

/** The values of a field to tick, each with how many claims have it; typing narrows them, arrows move, Space ticks, Esc closes. */
export function FilterValues({ field, filter, names, close }: Props) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(filter[field])
  const [first] = useState(chosen)
  const { go, going } = useFilterGo(filter)
  const counted = useNamedFacet(filter, field, words)
  const panel = useRef<HTMLDivElement>(null)
  const values = narrowed(withChosen(counted.values, first, names[field as keyof FilterNames] ?? {}), words)
  const label = FIELD_WORDS[field]

  useEffect(() => focusFirst(panel.current), [])

  const choose = (next: readonly string[]) => {
    setChosen(next)
    go({ [field]: next })
  }
  const toggle = (value: string) =>
    choose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (words.trim() !== '' && values[0] !== undefined) toggle(values[0].value)
    else close()
  }
  return (
    <div ref={panel} className="fvals" tabIndex={-1} onKeyDown={focusAmong} aria-busy={going}>
      <input
        className="in"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={takeFirst}
        placeholder={`Type to narrow ${label.toLowerCase()}`}
        aria-label={`Narrow ${label.toLowerCase()}`}
        autoComplete="off"
        dir="auto"
        maxLength={100}
      />
      <fieldset className="ticks">
        <legend className="vh">{label}</legend>
        <ul>
          {values.map((value) => (
            <li key={value.value}>
              <Value value={value} checked={chosen.includes(value.value)} onToggle={() => toggle(value.value)} />
            </li>
          ))}
        </ul>
      </fieldset>
      <p className="hint" role="status">
        {stateWords(counted.state, values.length, words.trim())}
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn bare sm"
          disabled={chosen.length === 0}
          onClick={() => {
            choose([])
            focusFirst(panel.current)
          }}
        >
          Any {label.toLowerCase()}
        </button>
        <button type="button" className="btn sm" onClick={close}>
          Done
        </button>
      </div>
    </div>
  )
}

function Value({ value, checked, onToggle }: { value: FacetValue; checked: boolean; onToggle: () => void }) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <bdi>{value.label}</bdi>
      <span className="n">{value.count < 0 ? '' : cappedWords(value)}</span>
    </label>
  )
}

/** A finger that opened it is not made to see a keyboard first. */
function focusFirst(panel: HTMLElement | null): void {
  const touched = window.matchMedia('(pointer: coarse)').matches
  ;(touched ? panel : panel?.querySelector('input'))?.focus({ preventScroll: true })
}

function stateWords(state: 'counting' | 'counted' | 'unreachable', shown: number, words: string): string {
  if (state === 'unreachable') return 'The workbench cannot be reached just now. Close this and open it again.'
  if (state === 'counting' && shown === 0) return 'Counting…'
  if (shown === 0) return words === '' ? 'No claim has one.' : `None is called “${words}”.`
  return shown === 1 ? '1 value' : `${shown} values`
}
