'use client'

import { useState } from 'react'
import { Dialog } from './dialog'
import { later } from './later'
import { useKeys } from './use-keys'

const KeyList = later(() => import('./key-list').then((read) => read.KeyList))

/** The keys of every screen; opened by `?` and by the button in the bar. */
export function KeySheet() {
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <button className="btn bare sm keys" type="button" aria-label="Show the keys" onClick={() => setOpen(true)}>
        <kbd>?</kbd>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keys" className="keysheet">
        <KeyList />
      </Dialog>
    </>
  )
}
