'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { PassageView } from './galley-layout'

/** The passage a person is at: shown by an attribute on its words, so that moving through a long article draws nothing anew. */
export function useCurrentPassage(passages: readonly PassageView[], proof: RefObject<HTMLElement | null>) {
  const number = useRef(0)
  const byNumber = useMemo(() => new Map(passages.map((passage) => [passage.number, passage])), [passages])

  const goTo = useCallback(
    (next: number) => {
      const root = proof.current
      const passage = byNumber.get(next)
      if (root === null || passage === undefined) return
      root.querySelector('[data-current]')?.removeAttribute('data-current')
      const words = root.querySelector<HTMLElement>(`[data-passage="${next}"]`)
      words?.setAttribute('data-current', '')
      number.current = next
      const link = root.querySelector<HTMLElement>(`#p${next}`)
      link?.focus({ preventScroll: true })
      words?.scrollIntoView({ block: 'nearest' })
    },
    [byNumber, proof],
  )

  useEffect(() => {
    const asked = /^#p(\d+)$/.exec(window.location.hash)?.[1]
    if (asked !== undefined) goTo(Number(asked))
  }, [goTo])

  const current = useCallback(() => byNumber.get(number.current), [byNumber])
  const move = useCallback(
    (step: number) => {
      const last = passages.at(-1)?.number ?? 0
      goTo(Math.min(Math.max(number.current + step, 1), last))
    },
    [goTo, passages],
  )
  return { goTo, move, current }
}
