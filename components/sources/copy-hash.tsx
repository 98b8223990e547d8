'use client'

import { useState } from 'react'

/** A SHA-256, short, with a button that copies the whole of it. */
export function CopyHash({ sha256 }: { sha256: string }) {
  const [said, setSaid] = useState<'copied' | 'not copied' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256)
      setSaid('copied')
    } catch {
      setSaid('not copied')
    }
  }
  return (
    <span className="hash-copy">
      <code className="ltr" title={sha256}>
        {said === 'not copied' ? sha256 : sha256.slice(0, 12)}
      </code>
      <button type="button" className="link link-btn" onClick={copy}>
        Copy<span className="vh"> the SHA-256</span>
      </button>
      <span className="muted" role="status">
        {said === null ? '' : said === 'copied' ? 'copied' : 'could not be copied: select it'}
      </span>
    </span>
  )
}
