'use client'

import { type RefObject, useEffect } from 'react'

/** So many paragraphs are placed at once; those of a longer article a little before they come into view. */
const FEW = 60
const AHEAD = { rootMargin: '600px 0px' }

/** Moves margin notes that would lie on each other down, and writes two numbers of one line as 8·9; done for paragraphs as they come into view. */
export function useNotePlaces(proof: RefObject<HTMLElement | null>, laidOut: unknown): void {
  useEffect(() => {
    const root = proof.current
    if (root === null || laidOut === undefined) return
    const seen = new Set<HTMLElement>()
    const inView = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue
        if (isIntersecting) seen.add(target)
        else seen.delete(target)
        if (isIntersecting) placeNotes(target)
      }
    }, AHEAD)
    const again = new ResizeObserver(() => {
      for (const paragraph of seen) placeNotes(paragraph)
    })
    const paragraphs = root.querySelectorAll<HTMLElement>('.para')
    const placeAll = () => {
      for (const paragraph of paragraphs) placeNotes(paragraph)
    }
    if (paragraphs.length <= FEW) placeAll()
    for (const paragraph of paragraphs) inView.observe(paragraph)
    again.observe(root)
    window.addEventListener('beforeprint', placeAll)
    void document.fonts.ready.then(() => {
      for (const paragraph of seen) placeNotes(paragraph)
    })
    return () => {
      inView.disconnect()
      window.removeEventListener('beforeprint', placeAll)
      again.disconnect()
    }
  }, [proof, laidOut])
}

function placeNotes(paragraph: HTMLElement): void {
  const notes = [...paragraph.querySelectorAll<HTMLElement>('.note')]
  const numbers = [...paragraph.querySelectorAll<HTMLElement>('.pn')]
  for (const note of notes) note.style.translate = ''
  paragraph.style.minBlockSize = ''
  const boxes = notes.map((note) => note.getBoundingClientRect())
  const tops = numbers.map((number) => Math.round(number.getBoundingClientRect().top))
  const paragraphTop = paragraph.getBoundingClientRect().top
  let free = Number.NEGATIVE_INFINITY
  for (const [index, note] of notes.entries()) {
    const box = boxes[index]
    if (box === undefined || box.width === 0 || getComputedStyle(note).position !== 'absolute') continue
    const down = Math.max(free - box.top, 0)
    if (down > 0) note.style.translate = `0 ${down}px`
    free = box.bottom + down + 2
  }
  const needed = free - paragraphTop
  if (needed > paragraph.offsetHeight) paragraph.style.minBlockSize = `${Math.ceil(needed)}px`
  joinNumbers(numbers, tops)
}

/** Where several passages begin on one line, the first number stands for all of them: 8·9·10. */
function joinNumbers(numbers: HTMLElement[], tops: number[]): void {
  let first: HTMLElement | undefined
  let others: string[] = []
  for (const [index, number] of numbers.entries()) {
    const shares = index > 0 && tops[index] === tops[index - 1]
    number.classList.toggle('under', shares)
    delete number.dataset.with
    if (!shares) {
      first = number
      others = []
    } else if (first !== undefined) {
      others.push(number.dataset.number ?? '')
      first.dataset.with = others.join('·')
    }
  }
}
