'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useCallback, useState } from 'react'
import { STATUS_WORDS } from '@/lib/claims/claim-status'
import type { Galley, GalleyClaim } from '@/lib/articles/galley.query'
import type { TextRange } from '@/lib/shared/text-range'
import type { GalleyView, PassageView } from './galley-layout'
import { type AskedFor, firstMode, type PanelMode } from './panel-mode'
import { useCurrentPassage } from './use-current-passage'
import { usePanelAddress } from './use-panel-address'
import { useSelectedWords } from './use-selected-words'
import { useWordCursor } from './use-word-cursor'

export type GalleyActs = ReturnType<typeof useGalleyActs>

/** What a person does at the galley, whether by key, mouse or touch: move, select, and choose what the panel shows. */
export function useGalleyActs(
  galley: Galley,
  view: GalleyView,
  proof: RefObject<HTMLElement | null>,
  startsAt: AskedFor,
) {
  const router = useRouter()
  const [mode, setMode] = useState<PanelMode>(() => firstMode(startsAt, view.passages))
  const [raised, setRaised] = useState<'yes' | 'no'>('no')
  const [said, say] = useState('')
  const { text, language, direction, claims, can } = galley
  const { selected, rangeNow, clear } = useSelectedWords(text, proof)
  const cursor = useWordCursor({ text, language, direction, proof, say })
  const passage = useCurrentPassage(view.passages, proof)

  const show = useCallback((next: PanelMode) => {
    setMode(next)
    if (next.shows === 'nothing') setRaised('no')
  }, [])
  usePanelAddress({
    mode,
    startsAt,
    show: ({ claimId, comments }) => {
      const claim = claims.find(({ id }) => id === claimId)
      setMode(firstMode({ claimId: claim?.id ?? null, comments }, view.passages))
    },
  })
  const leaveWords = () => {
    const was = cursor.leave() || selected !== null
    clear()
    return was
  }
  /** The passage of the selection, or the one a person is at. */
  const here = (words: TextRange | null): PassageView | undefined =>
    words === null ? passage.current() : view.passages.find(({ end }) => end > words.start)
  const chosenWords = () => rangeNow() ?? selected?.range ?? null

  const record = () => {
    const words = chosenWords()
    const at = here(words)
    const range = words ?? at
    if (!can.record || range === undefined) return
    leaveWords()
    if (at !== undefined) passage.reveal(at.number)
    show({ shows: 'record', range: { start: range.start, end: range.end } })
  }
  const mark = () => {
    const at = here(chosenWords())
    if (!can.mark || at === undefined) return
    leaveWords()
    passage.reveal(at.number)
    if (at.kind === 'heading') say('A heading needs no mark.')
    else if (claimsOver(at).length > 0) say(`Passage ${at.number} holds a claim; it needs no mark.`)
    else show({ shows: 'mark', passageId: at.id })
  }
  /** Begins a thread on the passage a person is at, or on the article. */
  const comment = () => {
    const at = here(chosenWords())
    leaveWords()
    if (at !== undefined) passage.reveal(at.number)
    show({ shows: 'comments', passage: at === undefined ? null : { id: at.id, number: at.number }, opened: 'write' })
  }
  /** Shows what is said of the passage of this number, or, with null, of the article. */
  const commentsOn = (number: number | null) => {
    const at = view.passages.find((each) => each.number === number)
    if (at !== undefined) passage.reveal(at.number)
    show({ shows: 'comments', passage: at === undefined ? null : { id: at.id, number: at.number }, opened: 'look' })
  }
  const choose = (claim: GalleyClaim) => {
    show({ shows: 'claim', claimId: claim.id, opened: 'look' })
    say(`C-${claim.number}, ${claim.rating?.label ?? STATUS_WORDS[claim.status]}: ${claim.statement}`)
  }
  const stepClaim = (step: number) => {
    if (claims.length === 0) return
    const at =
      mode.shows === 'claim'
        ? claims.findIndex(({ id }) => id === mode.claimId)
        : nearest(claims, passage.current(), step)
    const next = claims[Math.min(Math.max(at + step, 0), claims.length - 1)]
    if (next === undefined) return
    const begins = view.passages.find(({ end }) => end > (next.quotes[0]?.start ?? 0))
    if (begins !== undefined) passage.reveal(begins.number)
    choose(next)
  }
  /** The claim that `e`, `v` and Enter are about: the chosen one, unless the person has gone on to a passage with others. */
  const claimInHand = (): string | undefined => {
    const at = passage.current()
    const over = at === undefined ? [] : claimsOver(at)
    const chosen = mode.shows === 'claim' ? mode.claimId : undefined
    if (chosen !== undefined && (over.length === 0 || over.some(({ id }) => id === chosen))) return chosen
    return over[0]?.id ?? chosen
  }
  const open = (opened: 'attach' | 'verdict') => {
    const inHand = claimInHand()
    if (inHand === undefined) say('No claim is chosen. Press ] for the next claim.')
    else show({ shows: 'claim', claimId: inHand, opened })
  }
  const selectWords = () => {
    cursor.begin(view.passages, passage.current() ?? { start: 0, end: 0 })
  }
  /** Enter at a passage: to the chosen claim, else shows its claim, else begins to select words. */
  const enter = () => {
    if (cursor.isOn()) return record()
    const inHand = claimInHand()
    const claim = claims.find(({ id }) => id === inHand)
    if (inHand === undefined) return selectWords()
    if (mode.shows === 'claim' && mode.claimId === inHand) router.push(`/claims/${inHand}`)
    else if (claim !== undefined) choose(claim)
  }
  const close = () => {
    show({ shows: 'nothing' })
    passage.focus()
  }
  const escape = () => {
    if (leaveWords()) return
    if (raised === 'yes') setRaised('no')
    else if (mode.shows !== 'nothing') close()
  }
  return {
    mode,
    raised,
    raise: () => setRaised('yes'),
    said,
    say,
    selected,
    cursor,
    passage,
    show,
    choose,
    record,
    mark,
    comment,
    commentsOn,
    stepClaim,
    open,
    selectWords,
    enter,
    close,
    escape,
  }
}

function claimsOver(passage: PassageView): GalleyClaim[] {
  return passage.pieces.flatMap(({ quotes }) => quotes.map(({ claim }) => claim))
}

/** The place in the list from which a step reaches the first claim after (or before) the passage. */
function nearest(claims: readonly GalleyClaim[], passage: PassageView | undefined, step: number): number {
  const starts = claims.map(({ quotes }) => quotes[0]?.start ?? 0)
  if (passage === undefined) return step > 0 ? -1 : claims.length
  if (step > 0) return starts.findLastIndex((start) => start < passage.start)
  const after = starts.findIndex((start) => start >= passage.end)
  return after === -1 ? claims.length : after
}
