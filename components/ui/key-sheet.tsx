'use client'

import { useState } from 'react'
import { Dialog } from './dialog'
import { KEY_GROUPS } from './keys'
import { useKeys } from './use-keys'

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
        {KEY_GROUPS.map(({ where, keys }) => (
          <section key={where}>
            <h3 className="h3">{where}</h3>
            <dl>
              {keys.map(([pressed, does]) => (
                <div key={does} style={{ display: 'contents' }}>
                  <dt>
                    {pressed.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Dialog>
    </>
  )
}
