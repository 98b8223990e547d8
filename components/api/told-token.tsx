'use client'

import { useState } from 'react'

/** A token the one time it is told, with a button that copies it. */
export function ToldToken({ name, token }: { name: string; token: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token)
      setSaid('Copied.')
    } catch {
      setSaid('It could not be copied: select it.')
    }
  }
  return (
    <div className="handover told-token" role="group" aria-labelledby="told-token">
      <h3 id="told-token" tabIndex={-1} ref={focusWhenShown}>
        The token <bdi>{name}</bdi>, shown only now
      </h3>
      <p>
        <code dir="ltr">{token}</code>
      </p>
      <p className="soft">
        Whoever has it can do in your name what it is for. Keep it where your program keeps its secrets, and revoke it
        when it got away.
      </p>
      <p>
        <button type="button" className="btn sm" onClick={copy}>
          Copy the token
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  )
}

/** What was sent is gone from the screen: whoever listens to it or types on must land on what came. */
function focusWhenShown(heading: HTMLElement | null): void {
  heading?.focus()
}
