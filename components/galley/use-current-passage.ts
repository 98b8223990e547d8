'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { PassageView } from './galley-layout'

/** The passage a person is at: shown by an attribute on its words, so that moving through a long article draws nothing anew. */
export function useCurrentPassage(passages: readonly PassageView[], proofRef: RefObject<HTMLElement | null>) {
  const number = useRef(0)
  const byNumber = useMemo(() => new Map(passages.map((passage) => [passage.number, passage])), [passages])

  /** Makes a passage the current one and brings it into view; the focus stays where it is. */
  const reveal = useCallback(
    (next: number) => {
      const root = proofRef.current
      if (root === null || !byNumber.has(next)) return
      root.querySelector('[data-current]')?.removeAttribute('data-current')
      const words = root.querySelector<HTMLElement>(`[data-passage="${next}"]`)
      words?.setAttribute('data-current', '')
      number.current = next
      words?.scrollIntoView({ block: 'nearest' })
    },
    [byNumber, proofRef],
  )

  /** Puts the focus on the number of the current passage, from which Tab goes on. */
  const focus = useCallback(() => {
    proofRef.current?.querySelector<HTMLElement>(`#p${number.current}`)?.focus({ preventScroll: true })
  }, [proofRef])

  const goTo = useCallback(
    (next: number) => {
      reveal(next)
      focus()
    },
    [reveal, focus],
  )

  const followed = useRef('')
  useEffect(() => {
    const { hash } = window.location
    // Once: when the galley is read anew, the focus is somewhere else, perhaps in a field that is typed in.
    if (followed.current === hash) return
    followed.current = hash
    const asked = /^#p(\d+)$/.exec(hash)?.[1]
    if (asked !== undefined) goTo(Number(asked))
  }, [goTo])

  const current = useCallback(() => byNumber.get(number.current), [byNumber])
  const move = useCallback(
    (step: number) => goTo(Math.min(Math.max(number.current + step, 1), passages.at(-1)?.number ?? 0)),
    [goTo, passages],
  )
  return { goTo, reveal, focus, move, current }
}
