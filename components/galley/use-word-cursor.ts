'use client'

import { type RefObject, useCallback, useRef } from 'react'
import type { TextRange } from '@/lib/shared/text-range'
import { pointAt } from './text-points'

/** Passages before and after the one begun in, whose words can be reached. */
const AROUND = 12
const WORDS_OF_A_LINE = 10

type Words = { ranges: TextRange[]; anchor: number; focus: number }

type Options = {
  text: string
  language: string
  direction: 'ltr' | 'rtl'
  proof: RefObject<HTMLElement | null>
  say: (words: string) => void
}

/** Selects words by keyboard: begins at the first word of a passage; arrows move by a word, Shift and arrows extend. */
export function useWordCursor({ text, language, direction, proof, say }: Options) {
  const words = useRef<Words | null>(null)

  const show = useCallback(() => {
    const now = words.current
    const root = proof.current
    if (now === null || root === null) return
    const first = now.ranges[Math.min(now.anchor, now.focus)]
    const last = now.ranges[Math.max(now.anchor, now.focus)]
    if (first === undefined || last === undefined) return
    const from = pointAt(root, first.start)
    const to = pointAt(root, last.end - 1)
    if (from === null || to === null) return
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset + 1)
    to.node.parentElement?.scrollIntoView({ block: 'nearest' })
    say(text.slice(first.start, last.end))
  }, [proof, say, text])

  /** Begins at the first word of the passage `at`; words are read some passages around it, so that a long article costs nothing. */
  const begin = useCallback(
    (passages: readonly TextRange[], at: TextRange) => {
      const place = Math.max(
        passages.findIndex(({ start }) => start >= at.start),
        0,
      )
      const ranges = passages
        .slice(Math.max(place - AROUND, 0), place + AROUND)
        .flatMap((passage) => wordsOf(text, passage, language))
      const first = Math.max(
        ranges.findIndex(({ start }) => start >= at.start),
        0,
      )
      words.current = { ranges, anchor: first, focus: first }
      show()
    },
    [text, language, show],
  )

  /** Acts on a key; false when it is not one of ours. */
  const press = useCallback(
    (event: { key: string; shiftKey: boolean }): boolean => {
      const now = words.current
      const step = stepOf(event.key, direction)
      if (now === null || step === null) return false
      const focus = Math.min(Math.max(now.focus + step, 0), now.ranges.length - 1)
      words.current = { ...now, focus, anchor: event.shiftKey ? now.anchor : focus }
      show()
      return true
    },
    [direction, show],
  )

  const leave = useCallback((): boolean => {
    const was = words.current !== null
    words.current = null
    return was
  }, [])
  const isOn = useCallback(() => words.current !== null, [])
  return { begin, press, leave, isOn }
}

/** How many words a key moves; up and down move about a line. */
function stepOf(key: string, direction: 'ltr' | 'rtl'): number | null {
  switch (key) {
    case 'ArrowRight':
      return direction === 'ltr' ? 1 : -1
    case 'ArrowLeft':
      return direction === 'ltr' ? -1 : 1
    case 'ArrowDown':
      return WORDS_OF_A_LINE
    case 'ArrowUp':
      return -WORDS_OF_A_LINE
    default:
      return null
  }
}

function wordsOf(text: string, passage: TextRange, language: string): TextRange[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text.slice(passage.start, passage.end))
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: passage.start + index, end: passage.start + index + segment.length }))
}
