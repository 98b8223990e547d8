'use client'

import type { MouseEvent } from 'react'
import { useKeys } from '@/components/ui/use-keys'
import type { Galley } from '@/lib/articles/galley.query'
import type { GalleyActs } from './use-galley-acts'

/** The keys of the galley. Arrows move only while words are being selected, or while the focus is on a passage: else they scroll. */
export function useGalleyKeys(acts: GalleyActs): void {
  const { cursor, passage } = acts
  const upOrDown = (step: number) => (event: KeyboardEvent) => {
    if (cursor.press(event)) return true
    const atPassage = event.target instanceof Element && event.target.matches('.pn')
    return atPassage ? passage.move(step) : false
  }
  useKeys({
    j: () => passage.move(1),
    k: () => passage.move(-1),
    ArrowDown: upOrDown(1),
    ArrowUp: upOrDown(-1),
    ArrowLeft: (event) => cursor.press(event),
    ArrowRight: (event) => cursor.press(event),
    s: acts.selectWords,
    c: acts.record,
    n: acts.mark,
    m: acts.comment,
    '[': () => acts.stepClaim(-1),
    ']': () => acts.stepClaim(1),
    e: () => acts.open('attach'),
    v: () => acts.open('verdict'),
    Enter: acts.enter,
    Escape: acts.escape,
  })
}

/** One listener for the whole text: claims and comments open beside it, numbers make their passage the current one. */
export function pressedInText(event: MouseEvent, galley: Galley, acts: GalleyActs): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const number = event.target.closest<HTMLElement>('[data-number]')?.dataset.number
  const claimId = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim
  const inPassage = event.target.closest<HTMLElement>('[data-passage]')?.dataset.passage
  const comments = event.target.closest<HTMLElement>('[data-comments]')?.dataset.comments
  const claim = galley.claims.find(({ id }) => id === claimId)
  if (number !== undefined) {
    event.preventDefault()
    acts.passage.goTo(Number(number))
    if (event.detail === 0 && event.target.closest('.pn') !== null) acts.enter()
  } else if (comments !== undefined) {
    event.preventDefault()
    acts.commentsOn(Number(comments))
  } else if (claim !== undefined && acts.selected === null) {
    event.preventDefault()
    if (inPassage !== undefined) acts.passage.reveal(Number(inPassage))
    acts.choose(claim)
  } else if (inPassage !== undefined && acts.selected === null) {
    acts.passage.reveal(Number(inPassage))
  }
}
