'use client'

import { useState } from 'react'

type Props = { codes: string[]; email: string; onKept: () => void }

/** Recovery codes the one time they are shown, with three ways to keep them. */
export function SecondFactorCodes({ codes, email, onKept }: Props) {
  const [said, setSaid] = useState('')
  const text = `Recovery codes for Plumbline, ${email}\nEach serves once.\n\n${codes.join('\n')}\n`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('They could not be copied: select them.')
    }
  }
  return (
    <div className="recovery" role="group" aria-labelledby="recovery-codes">
      <h3 id="recovery-codes" tabIndex={-1} ref={focusWhenShown}>
        Recovery codes, shown only now
      </h3>
      <p className="soft">
        Keep them where you find them without your telephone. Each lets you in once in place of a code of the app; those
        you had before are worth nothing now.
      </p>
      <ol className="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="acts">
        <button type="button" className="btn" onClick={copy}>
          Copy
        </button>
        <button type="button" className="btn" onClick={() => saveAsFile(text)}>
          Save as a file
        </button>
        <button type="button" className="btn" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="btn pri" onClick={onKept}>
          I have kept them
        </button>
        <span className="muted" role="status">
          {said}
        </span>
      </div>
    </div>
  )
}

/** What was sent is gone from the screen: whoever listens to it or types on must land on what came. */
function focusWhenShown(heading: HTMLElement | null): void {
  heading?.focus()
}

function saveAsFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'plumbline-recovery-codes.txt'
  link.click()
  URL.revokeObjectURL(address)
}
