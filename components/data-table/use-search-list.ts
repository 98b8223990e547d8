'use client'

import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { ClaimsFilter } from '@/lib/claims/claims-filter'
import { facetTyped, type Suggestion, suggestionsFor, taken, typedTerm } from './search-suggestions'
import { useNamedFacet } from './use-facet'

type Open = { text: string; caret: number; active: number; all: 'all' | 'typed' }

/**
 * What is offered below the search field. Nothing is active until an arrow key makes it so: Enter searches for what is typed, and
 * takes an offer only when one was gone to.
 */
export function useSearchList(
  field: RefObject<HTMLInputElement | null>,
  filter: ClaimsFilter,
  write: (text: string) => void,
) {
  const [open, setOpen] = useState<Open | null>(null)
  const term = typedTerm(open?.text ?? '', open?.caret ?? 0)
  // Values are counted among all claims the other filters leave: not only among those the last search found.
  const { values } = useNamedFacet({ ...filter, search: '' }, open === null ? null : facetTyped(term), term.value)
  const offered = open === null ? [] : suggestionsFor(term, values, open.all)
  const active = open === null || open.active >= offered.length ? -1 : open.active

  const look = (all: Open['all'] = 'typed', from = -1) => {
    const { value = '', selectionStart } = field.current ?? {}
    setOpen({ text: value, caret: selectionStart ?? value.length, active: from, all })
  }
  const close = () => setOpen(null)
  const take = (suggestion: Suggestion) => {
    const { text, caret } = taken(open?.text ?? '', term, suggestion)
    write(text)
    setOpen({ text, caret, active: -1, all: 'typed' })
    // Once the field holds the text.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = offered[active]
    switch (event.key) {
      case 'ArrowDown':
        if (open === null || offered.length === 0) look('all', 0)
        else setOpen({ ...open, active: active + 1 >= offered.length ? 0 : active + 1 })
        break
      case 'ArrowUp':
        if (open === null || offered.length === 0) return
        setOpen({ ...open, active: active <= 0 ? offered.length - 1 : active - 1 })
        break
      case 'Enter':
        if (chosen === undefined) return close()
        take(chosen)
        break
      case 'Escape':
        // What is typed stays; the keys of the table are those of whoever left the field.
        if (offered.length > 0) close()
        else field.current?.blur()
        event.stopPropagation()
        break
      default:
        return
    }
    event.preventDefault()
  }
  return { offered, active, look, close, take, press }
}
