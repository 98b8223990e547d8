'use client'

import { type RefObject, useCallback, useEffect, useState } from 'react'
import { snapToWords, type TextRange } from '@/lib/shared/text-range'
import { documentRange, selectedRange } from './text-points'

const HIGHLIGHT = 'chosen-words'

export type SelectedWords = {
  range: TextRange /** Bottom and start of the last line, in pixels from the proof's corner. */
  top: number
  left: number
}

/** The words of the article a person has selected, by mouse, touch or keyboard, as whole words; null when none, and while the mouse still draws. */
export function useSelectedWords(text: string, proof: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<SelectedWords | null>(null)

  useEffect(() => {
    let frame = 0
    let drawing = false
    const read = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const root = proof.current
        if (root === null || drawing) return
        const selection = document.getSelection()
        // A field that takes the focus moves the selection too: what was chosen in the text stays chosen.
        if (!root.contains(selection?.anchorNode ?? null) && document.activeElement?.closest('.panel, .pop')) return
        const found = selectedRange(root, selection)
        const range = found === null ? null : snapToWords(text, found)
        setSelected(range === null || range.start >= range.end ? null : placeOf(root, range))
      })
    }
    const begin = (event: PointerEvent) => {
      drawing = event.pointerType === 'mouse' && event.target instanceof Node && isText(proof.current, event.target)
    }
    const end = () => {
      drawing = false
      read()
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', begin)
    document.addEventListener('pointerup', end)
    document.addEventListener('pointercancel', end)
    window.addEventListener('resize', read)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerdown', begin)
      document.removeEventListener('pointerup', end)
      document.removeEventListener('pointercancel', end)
      window.removeEventListener('resize', read)
    }
  }, [text, proof])

  /** The words that are selected at this moment: a key may come before the page has drawn what the one before it selected. */
  const rangeNow = useCallback((): TextRange | null => {
    const found = proof.current === null ? null : selectedRange(proof.current, document.getSelection())
    const range = found === null ? null : snapToWords(text, found)
    return range === null || range.start >= range.end ? null : range
  }, [text, proof])

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges()
    setSelected(null)
  }, [])
  return { selected, rangeNow, clear }
}

function isText(root: HTMLElement | null, target: Node): boolean {
  return root?.contains(target) === true && !(target instanceof Element && target.closest('.pop') !== null)
}

/** Keeps a range lit while the focus is in a form beside it; browsers without the Highlight API show the form's quote only. */
export function useLitWords(range: TextRange | null, proof: RefObject<HTMLElement | null>): void {
  const start = range?.start
  const end = range?.end
  useEffect(() => {
    if (!('highlights' in CSS) || proof.current === null || start === undefined || end === undefined) return
    const lit = documentRange(proof.current, { start, end })
    if (lit !== null) CSS.highlights.set(HIGHLIGHT, new Highlight(lit))
    return () => {
      CSS.highlights.delete(HIGHLIGHT)
    }
  }, [start, end, proof])
}

function placeOf(root: HTMLElement, range: TextRange): SelectedWords | null {
  const found = documentRange(root, range)
  const last = found === null ? null : [...found.getClientRects()].at(-1)
  if (!last) return null
  const corner = root.getBoundingClientRect()
  const left = Math.max(Math.min(last.left - corner.left, corner.width - 320), 0)
  return { range, top: last.bottom - corner.top + 6, left }
}
