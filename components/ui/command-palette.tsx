'use client'

import { Command } from 'cmdk'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from './dialog'
import { Glyph } from './glyph'

export type PaletteItem = { group: string; label: string; hint: string; href: string }

type Props = { places: readonly PaletteItem[]; search: (words: string) => Promise<PaletteItem[]> }

const PAUSE_MS = 120

/** Finds anything by a few words and goes there; Ctrl or Cmd with K opens it from wherever one is, fields too. */
export function CommandPalette({ places, search }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const found = useFound(words, search)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const go = (href: string) => {
    setOpen(false)
    setWords('')
    router.push(href)
  }
  const wanted = words.trim().toLowerCase()
  const shown = [...places.filter((place) => place.label.toLowerCase().includes(wanted)), ...found.items]
  const groups = [...new Set(shown.map(({ group }) => group))]
  return (
    <>
      <button
        className="find"
        type="button"
        onClick={() => setOpen(true)}
        aria-label="Find anything"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Glyph name="find" />
        <span>Find anything</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Find anything" className="palette" bare="yes">
        <Command label="Find anything" shouldFilter={false} loop>
          <Command.Input
            autoFocus
            value={words}
            onValueChange={setWords}
            placeholder="A claim, an article, a source, a place…"
            maxLength={100}
          />
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
      </Dialog>
    </>
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
