'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { PALETTE_FIELD } from './palette-field'

export type PaletteItem = { group: string; label: string; hint: string; href: string }

type Props = {
  places: readonly PaletteItem[]
  search: (words: string) => Promise<PaletteItem[]>
  words: string
  onWords: (words: string) => void
  onGone: () => void
}

const PAUSE_MS = 120

/** The field of the palette and what is found for the words in it; Enter goes there. */
export function PaletteSearch({ places, search, words, onWords, onGone }: Props) {
  const router = useRouter()
  const field = useRef<HTMLInputElement>(null)
  const found = useFound(words, search)
  useLayoutEffect(() => {
    // It may take the place of a field one was typing into.
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])

  const go = (href: string) => {
    onGone()
    router.push(href)
  }
  const wanted = words.trim().toLowerCase()
  const shown = [...places.filter((place) => place.label.toLowerCase().includes(wanted)), ...found.items]
  const groups = [...new Set(shown.map(({ group }) => group))]
  return (
    <Command label="Find anything" shouldFilter={false} loop>
      <Command.Input ref={field} autoFocus value={words} onValueChange={onWords} {...PALETTE_FIELD} />
      <p className="wait" role="status">
        {waitingWords(found.state, words.trim(), shown.length)}
      </p>
      <Command.List label="What was found">
        {groups.map((group) => (
          <Command.Group key={group} heading={group}>
            {shown
              .filter((item) => item.group === group)
              .map((item) => (
                <Command.Item key={item.href} value={item.href} onSelect={() => go(item.href)}>
                  <span className="trunc" dir="auto">
                    {item.label}
                  </span>
                  <span className="muted trunc">{item.hint}</span>
                </Command.Item>
              ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}

/** What stands above the list while there is nothing in it, or more to come; empty when the list speaks for itself. */
function waitingWords(state: FoundState['state'], words: string, shown: number): string {
  switch (state) {
    case 'looking':
      return `Looking for “${words}”…`
    case 'unreachable':
      return 'The workbench cannot be reached just now.'
    case 'found':
      return shown === 0 ? `Nothing holds “${words}”. Try fewer letters.` : ''
    case 'idle':
      return shown === 0 ? 'Type one more letter to look further.' : ''
  }
}

type FoundState = { state: 'idle' | 'looking' | 'found' | 'unreachable'; items: PaletteItem[] }

/** What the server finds for `words`, asked after a short pause; an answer to older words is let go. */
function useFound(words: string, search: Props['search']): FoundState {
  const [found, setFound] = useState<FoundState & { words: string }>({ state: 'idle', items: [], words: '' })
  const wanted = words.trim()
  // One question at a time, as they are sent anyway: whoever types slower than the pause would wait for every beginning.
  const asked = useRef(Promise.resolve())
  useEffect(() => {
    if (wanted.length < 2) return
    let current = true
    const ask = async () => {
      if (!current) return
      await search(wanted).then(
        (items) => current && setFound({ state: 'found', items, words: wanted }),
        () => current && setFound({ state: 'unreachable', items: [], words: wanted }),
      )
    }
    const timer = setTimeout(() => {
      asked.current = asked.current.then(ask)
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, search])
  if (wanted.length < 2) return { state: 'idle', items: [] }
  return found.words === wanted ? found : { state: 'looking', items: found.items }
}
