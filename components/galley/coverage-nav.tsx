'use client'

import { useEffect, useRef } from 'react'
import { type Coverage, PASSAGE_STATE_WORDS, type PassageState } from '@/lib/articles/coverage'
import type { PassageView } from './galley-layout'

const CELLS = 140
const NEED: readonly PassageState[] = ['disputed', 'todo', 'working', 'marked', 'settled']

/** The coverage strip: one cell for each passage (for stretches, in a long article), height by length, and a frame for what is on screen. */
export function CoverageNav({ passages, coverage }: { passages: PassageView[]; coverage: Coverage }) {
  const frame = useRef<HTMLLIElement>(null)
  useFrame(frame)
  return (
    <nav className="strip" aria-label={`Coverage: ${coverage.accounted} of ${coverage.all} passages accounted for`}>
      <ol className={passages.length > 70 ? 'fine' : undefined}>
        {stretchesOf(passages.filter(({ state }) => state !== 'heading')).map((stretch) => (
          <Cell key={stretch[0]?.id} stretch={stretch} />
        ))}
        <li className="view" ref={frame} aria-hidden="true" />
      </ol>
      <p className="strip-n" aria-hidden="true">
        {coverage.accounted}
        <br />
        of {coverage.all}
      </p>
    </nav>
  )
}

function Cell({ stretch }: { stretch: PassageView[] }) {
  const state = NEED.find((need) => stretch.some((passage) => passage.state === need)) ?? 'settled'
  const target = stretch.find((passage) => passage.state === state) ?? stretch[0]
  const length = stretch.reduce((sum, { start, end }) => sum + end - start, 0)
  if (target === undefined) return null
  const words = state === 'todo' ? 'not yet accounted for' : PASSAGE_STATE_WORDS[state]
  return (
    <li style={{ '--w': Math.max(Math.round(length / 10), 2) } as React.CSSProperties}>
      <a
        className={state}
        href={`#p${target.number}`}
        data-number={target.number}
        title={`Passage ${target.number}: ${words}`}
        aria-label={`Passage ${target.number}: ${words}`}
      />
    </li>
  )
}

function stretchesOf(passages: PassageView[]): PassageView[][] {
  if (passages.length <= CELLS) return passages.map((passage) => [passage])
  return Array.from({ length: CELLS }, (_, cell) =>
    passages.slice(Math.floor((cell * passages.length) / CELLS), Math.floor(((cell + 1) * passages.length) / CELLS)),
  )
}

/** Puts the frame where the window stands in the text. */
function useFrame(frameRef: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let waiting = 0
    const place = () => {
      waiting = 0
      const text = document.querySelector('.proof .text')?.getBoundingClientRect()
      if (frameRef.current === null || text === undefined || text.height === 0) return
      const above = Math.min(Math.max(-text.top + 88, 0) / text.height, 1)
      const below = Math.min(Math.max((window.innerHeight - text.top) / text.height, 0), 1)
      frameRef.current.style.insetBlockStart = `${above * 100}%`
      frameRef.current.style.height = `${Math.max(below - above, 0.02) * 100}%`
    }
    const later = () => {
      if (waiting === 0) waiting = requestAnimationFrame(place)
    }
    place()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(waiting)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [frameRef])
}
