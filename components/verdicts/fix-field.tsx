'use client'

import { useEffect, useRef, useState } from 'react'
import { TextArea } from '@/components/ui/fields'
import { FixDiff } from './fix-diff'

/** A wording proposed instead of the quote: asked for, begun with the quoted words, shown as a change to them. */
export function FixField({ quote, language, fix = null }: { quote: string; language: string; fix?: string | null }) {
  const [typed, setTyped] = useState(fix)
  const box = useRef<HTMLDivElement>(null)
  const field = () => box.current?.querySelector('textarea') ?? null

  useEffect(() => {
    const form = box.current?.closest('form')
    const sync = () => {
      const kept = box.current?.querySelector('textarea')?.value ?? ''
      setTyped(kept === '' ? null : kept)
    }
    form?.addEventListener('restored', sync)
    return () => form?.removeEventListener('restored', sync)
  }, [])

  const write = (value: string | null) => {
    const area = field()
    if (area === null) return
    area.value = value ?? ''
    area.dispatchEvent(new Event('input', { bubbles: true }))
    setTyped(value)
    if (value !== null) requestAnimationFrame(() => area.focus())
  }
  return (
    <div className="field" ref={box}>
      <div hidden={typed === null}>
        <TextArea
          name="fix"
          label="Proposed wording"
          hint="What the article should say instead of the quoted words."
          defaultValue={fix ?? ''}
          lang={language}
          maxLength={1000}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {typed === null || typed === quote ? null : <FixDiff quote={quote} fix={typed} language={language} />}
        <button type="button" className="btn bare sm" onClick={() => write(null)}>
          No fix
        </button>
      </div>
      {typed === null ? (
        <button type="button" className="btn sm" onClick={() => write(quote)}>
          Propose a fix
        </button>
      ) : null}
    </div>
  )
}
