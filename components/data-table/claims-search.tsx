'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useId, useRef, useState, useTransition } from 'react'
import { useKeys } from '@/components/ui/use-keys'
import { type ClaimsFilter, claimsHref, claimsQuery } from '@/lib/claims/claims-filter'
import { SearchHelp } from './search-help'
import { useSearchList } from './use-search-list'

/** Words, phrases and fields claims are searched by; `/` leads here. What is typed stays while its results come. */
export function ClaimsSearch({ filter }: { filter: ClaimsFilter }) {
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(filter.search)
  const [asked, setAsked] = useState(filter.search)
  const [going, start] = useTransition()
  // The search changed by something else than this field: a link, a view, the way back.
  if (filter.search !== asked && !going) {
    setAsked(filter.search)
    setTyped(filter.search)
  }
  const list = useSearchList(field, setTyped)
  useKeys({
    '/': () => {
      field.current?.focus()
      field.current?.select()
    },
  })

  const go = (search: string) => {
    list.close()
    setAsked(search)
    start(() => router.push(claimsHref(filter, { search }), { scroll: false }))
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    go(typed.trim())
  }
  const open = list.offered.length > 0
  return (
    <search className="csearch">
      <form action="/claims" onSubmit={send} aria-busy={going}>
        {[...new URLSearchParams(claimsQuery({ ...filter, search: '' }))].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span className="vh">Search claims</span>
          <input
            ref={field}
            name="q"
            className="in"
            value={typed}
            placeholder="Words, “exact phrase”, rating:false  /"
            maxLength={400}
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={id}
            aria-activedescendant={list.active < 0 ? undefined : `${id}-${list.active}`}
            onChange={(event) => {
              setTyped(event.target.value)
              list.look()
            }}
            onFocus={list.near}
            onKeyDown={list.press}
            onBlur={list.close}
          />
        </label>
        {typed === '' ? null : (
          <button type="button" className="btn bare sm clear" onClick={() => go('')} aria-label="Search for nothing">
            <span aria-hidden="true">×</span>
          </button>
        )}
        <ul className="names" role="listbox" id={id} aria-label="What can be typed" hidden={!open}>
          {list.offered.map((suggestion, index) => (
            <Offer
              key={suggestion.writes}
              id={`${id}-${index}`}
              active={index === list.active ? 'yes' : 'no'}
              label={suggestion.label}
              hint={suggestion.hint}
              onTake={() => list.take(suggestion)}
            />
          ))}
        </ul>
      </form>
      {list.reader === null ? null : (
        // Counted among all claims the other filters leave: not only among those the last search found.
        <list.reader.Reads field={list.reader.field} filter={{ ...filter, search: '' }} {...list.asks} />
      )}
      <SearchHelp />
      <p className="vh" role="status">
        {going ? 'Looking…' : open ? `${list.offered.length} offered. Arrows choose, Enter takes one or searches.` : ''}
      </p>
    </search>
  )
}

type OfferProps = { id: string; active: 'yes' | 'no'; label: string; hint: string; onTake: () => void }

function Offer({ id, active, label, hint, onTake }: OfferProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active === 'yes') row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li
      ref={row}
      id={id}
      role="option"
      aria-selected={active === 'yes'}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <bdi>{label}</bdi>
      <span className="muted">{hint}</span>
    </li>
  )
}
