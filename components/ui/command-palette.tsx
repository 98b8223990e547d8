'use client'

import { useEffect, useState } from 'react'
import { Dialog } from './dialog'
import { Glyph } from './glyph'
import { later } from './later'
import { PALETTE_FIELD } from './palette-field'
import type { PaletteItem } from './palette-search'

/** Sent when the palette is first opened: most pages are read without. */
const PaletteSearch = later(() => import('./palette-search').then((read) => read.PaletteSearch))

type Props = { places: readonly PaletteItem[]; search: (words: string) => Promise<PaletteItem[]> }

/** Finds anything by a few words and goes there; Ctrl or Cmd with K opens it from wherever one is, fields too. */
export function CommandPalette({ places, search }: Props) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button
        className="find"
        type="button"
        onClick={() => setOpen(true)}
        onPointerEnter={PaletteSearch.ahead}
        aria-label="Find anything"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Glyph name="find" />
        <span>Find anything</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Find anything" className="palette" bare="yes">
        <PaletteSearch
          places={places}
          search={search}
          words={words}
          onWords={setWords}
          onGone={() => {
            setOpen(false)
            setWords('')
          }}
          instead={
            // One types at once: what is typed stays when the list comes.
            <div cmdk-root="">
              <input
                cmdk-input=""
                role="combobox"
                aria-label="Find anything"
                aria-expanded="true"
                value={words}
                onChange={(event) => setWords(event.target.value)}
                {...PALETTE_FIELD}
              />
            </div>
          }
        />
      </Dialog>
    </>
  )
}
