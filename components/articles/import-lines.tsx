'use client'

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ImportLine } from '@/lib/articles/cleaned-import'
import type { DraftReading, ImportFields } from './import-draft'
import { ImportLineChoice } from './import-line-choice'

type Props = {
  reading: DraftReading
  fields: ImportFields
  change: (change: Partial<DraftReading>) => void
}

/** The text as it will stand; each line can be left out or taken back. Arrow keys go from line to line, Space decides. */
export function ImportLines({ reading, fields, change }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const latest = useRef({ reading, change })
  const [current, setCurrent] = useState(0)
  const out = useMemo(() => new Set(reading.out), [reading.out])
  const asWas = useMemo(() => new Set(reading.asWas), [reading.asWas])
  const stretches = useMemo(() => stretchesOf(reading.lines), [reading.lines])
  const near = useNear(list, stretches.length)
  useEffect(() => {
    latest.current = { reading, change }
  })

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
    near.show(Math.floor(next / STRETCH))
    flushSync(() => setCurrent(next))
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
        {reading.name === null ? null : (
          <>
            {' '}
            from <bdi>{reading.name}</bdi>
          </>
        )}
        . Tick off what does not belong to the article; <kbd>↑</kbd> <kbd>↓</kbd> go from line to line, <kbd>Space</kbd>{' '}
        decides.
      </p>
      <ol ref={list} className="import-lines" dir={fields.direction} onKeyDown={walk} aria-describedby="import-keys">
        {stretches.map(({ from, lines, height }, stretch) =>
          near.shown.has(stretch) ? (
            lines.map((line, at) => (
              <ImportLineChoice
                key={from + at}
                line={line}
                index={from + at}
                leftOut={out.has(from + at) ? 'yes' : 'no'}
                asWas={asWas.has(from + at) ? 'yes' : 'no'}
                tabIndex={from + at === current ? 0 : -1}
                lang={fields.language}
                dir={fields.direction}
                toggle={toggle}
                look={look}
              />
            ))
          ) : (
            <li key={`to come ${from}`} data-stretch={stretch} style={{ height }}>
              Lines {from + 1} to {from + lines.length}
            </li>
          ),
        )}
      </ol>
    </section>
  )
}

/** A book has more lines than a browser lays out at once: stretches of so many are drawn when they come near. */
const STRETCH = 100

function stretchesOf(lines: readonly ImportLine[]) {
  return Array.from({ length: Math.ceil(lines.length / STRETCH) }, (_, stretch) => {
    const of = lines.slice(stretch * STRETCH, (stretch + 1) * STRETCH)
    const height = of.reduce((sum, line) => sum + Math.ceil(line.text.length / 64) * 27 + 10, 0)
    return { from: stretch * STRETCH, lines: of, height }
  })
}

/** Which stretches have come near the screen; those stay drawn. */
function useNear(list: RefObject<HTMLOListElement | null>, stretches: number) {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set([0]))
  useEffect(() => {
    const seen = (entries: IntersectionObserverEntry[]) => {
      const near = entries.filter(({ isIntersecting }) => isIntersecting)
      if (near.length === 0) return
      const numbers = near.map(({ target }) => Number(target.getAttribute('data-stretch')))
      setShown((before) => new Set([...before, ...numbers]))
    }
    const observer = new IntersectionObserver(seen, { rootMargin: '1200px' })
    for (const element of list.current?.querySelectorAll('[data-stretch]') ?? []) observer.observe(element)
    return () => observer.disconnect()
  }, [list, stretches, shown])
  return { shown, show: (stretch: number) => flushSync(() => setShown((before) => new Set([...before, stretch]))) }
}

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
