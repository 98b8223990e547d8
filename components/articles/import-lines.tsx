'use client'

import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import type { ImportLine } from '@/lib/articles/cleaned-import'
import type { DraftReading, ImportFields } from './import-draft'

type Props = {
  reading: DraftReading
  fields: ImportFields
  change: (change: Partial<DraftReading>) => void
}

type LineProps = {
  line: ImportLine
  index: number
  leftOut: 'yes' | 'no'
  asWas: 'yes' | 'no'
  tabIndex: 0 | -1
  lang: string
  dir: 'ltr' | 'rtl'
  toggle: (list: 'out' | 'asWas', index: number) => void
  look: (index: number) => void
}

/** The text as it will stand; each line can be left out or taken back. Arrow keys go from line to line, Space decides. */
export function ImportLines({ reading, fields, change }: Props) {
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const latest = useRef({ reading, change })
  latest.current = { reading, change }
  const out = useMemo(() => new Set(reading.out), [reading.out])
  const asWas = useMemo(() => new Set(reading.asWas), [reading.asWas])

  const toggle = useCallback((which: 'out' | 'asWas', index: number) => {
    const now = latest.current.reading[which]
    const next = now.includes(index) ? now.filter((each) => each !== index) : [...now, index]
    latest.current.change({ [which]: next })
  }, [])
  const look = useCallback((index: number) => setCurrent(index), [])

  const walk = (event: KeyboardEvent) => {
    const next = nextLine(event.key, current, reading.lines.length)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    list.current?.querySelector<HTMLInputElement>(`[data-line="${next}"]`)?.focus()
  }

  return (
    <section className="import-text" aria-labelledby="import-lines-title">
      <h2 className="h2" id="import-lines-title">
        The text as it will stand
        <span>
          {reading.lines.length - out.size} lines stay, {out.size} left out
        </span>
      </h2>
      <p className="import-note" id="import-keys">
        Read as {reading.readAs}
        {reading.name === null ? (
          ''
        ) : (
          <>
            {' '}
            from <bdi>{reading.name}</bdi>
          </>
        )}
        . Tick off what does not belong to the article; <kbd>↑</kbd> <kbd>↓</kbd> go from line to line, <kbd>Space</kbd>{' '}
        decides.
      </p>
      <ol ref={list} className="import-lines" dir={fields.direction} onKeyDown={walk} aria-describedby="import-keys">
        {reading.lines.map((line, index) => (
          <Line
            key={index}
            line={line}
            index={index}
            leftOut={out.has(index) ? 'yes' : 'no'}
            asWas={asWas.has(index) ? 'yes' : 'no'}
            tabIndex={index === current ? 0 : -1}
            lang={fields.language}
            dir={fields.direction}
            toggle={toggle}
            look={look}
          />
        ))}
      </ol>
    </section>
  )
}

const Line = memo(function Line({ line, index, leftOut, asWas, tabIndex, lang, dir, toggle, look }: LineProps) {
  const words = asWas === 'yes' && line.edit !== null ? line.edit.was : line.text
  const out = leftOut === 'yes'
  return (
    <li className={`${line.kind}${out ? ' out' : ''}`}>
      <label>
        <input
          type="checkbox"
          data-line={index}
          checked={!out}
          tabIndex={tabIndex}
          aria-label={`Line ${index + 1} stays: ${words.slice(0, 80)}`}
          onChange={() => toggle('out', index)}
          onFocus={() => look(index)}
        />
        {out ? (
          <del lang={lang} dir={dir}>
            {words}
          </del>
        ) : (
          <span lang={lang} dir={dir}>
            {words}
          </span>
        )}
      </label>
      {line.leaveOut !== null && (
        <p className="why" dir="ltr" lang="en">
          {out ? 'Left out: ' : 'Taken back; it was to be left out: '}
          {line.leaveOut.because}
        </p>
      )}
      {line.edit !== null && !out && (
        <p className="why" dir="ltr" lang="en">
          {asWas === 'yes' ? 'As it was. ' : `${line.edit.because} `}
          <button className="link bare-link" type="button" tabIndex={tabIndex} onClick={() => toggle('asWas', index)}>
            {asWas === 'yes' ? 'Mend it again' : 'Leave it as it was'}
          </button>
        </p>
      )}
    </li>
  )
})

function nextLine(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1)
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
