'use client'

import { type KeyboardEvent, type RefObject, useState } from 'react'
import { sentLater, useSent } from '@/components/ui/later'
import type { FacetValue } from '@/lib/claims/claim-facets.query'
import type { Suggestion, TypedTerm } from './search-suggestions'

type Open = { text: string; caret: number; active: number; all: 'all' | 'typed' }

const RULES = sentLater(async () => {
  const [rules, { FacetReader }] = await Promise.all([import('./search-suggestions'), import('./facet-reader')])
  return { ...rules, FacetReader }
})
const NO_TERM: TypedTerm = { start: 0, end: 0, minus: '', field: null, value: '' }

/**
 * What is offered below the search field. Nothing is active until an arrow key makes it so: Enter searches for what is typed, and
 * takes an offer only when one was gone to.
 */
export function useSearchList(field: RefObject<HTMLInputElement | null>, write: (text: string) => void) {
  const [open, setOpen] = useState<Open | null>(null)
  const [values, setValues] = useState<FacetValue[]>([])
  const sent = useSent(RULES, open === null ? 'no' : 'yes')
  const rules = sent.state === 'here' ? sent.it : null
  const term = rules?.typedTerm(open?.text ?? '', open?.caret ?? 0) ?? NO_TERM
  const offered = open === null ? [] : (rules?.suggestionsFor(term, values, open.all) ?? [])
  const active = open === null || open.active >= offered.length ? -1 : open.active

  const look = (all: Open['all'] = 'typed', from = -1) => {
    const { value = '', selectionStart } = field.current ?? {}
    setOpen({ text: value, caret: selectionStart ?? value.length, active: from, all })
  }
  const close = () => setOpen(null)
  const take = (suggestion: Suggestion) => {
    if (rules === null) return
    const { text, caret } = rules.taken(open?.text ?? '', term, suggestion)
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
  /** Reads the values that `asks` names, once it is there. */
  const reader = open === null || rules === null ? null : { Reads: rules.FacetReader, field: rules.facetTyped(term) }
  const asks = { words: term.value, onRead: setValues }
  return { offered, active, reader, asks, near: RULES.ahead, look, close, take, press }
}
