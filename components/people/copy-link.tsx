'use client'

import { useState } from 'react'

/** A link that is shown this once, with a button that copies it. */
export function CopyLink({ name, path }: { name: string; path: string }) {
  const [said, setSaid] = useState('')
  const link = new URL(path, window.location.href).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setSaid('Copied.')
    } catch {
      setSaid('It could not be copied: select it.')
    }
  }
  return (
    <div className="handover">
      <p>
        Link for <bdi>{name}</bdi>, shown only now: <code dir="ltr">{link}</code>
      </p>
      <p>
        <button type="button" className="btn sm" onClick={copy}>
          Copy the link
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </div>
  )
}
