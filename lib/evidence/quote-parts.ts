import type { Place } from './found-quote'
import { hasNegation } from './quote-change'

/** Parts of a quote found in order: all of them together, and what lies between them. */
export type Window = { place: Place; gaps: Place[] }

/** Only brackets say that words were left out; bare dots may be a pause that the source prints too. */
const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]/u
const FEW_WORDS = 3
/** More parts than this are no quote any more, and each of them takes its time. */
export const MOST_PARTS = 40

/** The parts of a quote between its `[…]` or `[...]`; one when nothing is left out. */
export function partsOf(quote: string): string[] {
  return quote
    .split(OMISSION)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Whether a quote leaves words out in more places than are looked at. */
export function hasTooManyParts(quote: string): boolean {
  return partsOf(quote).length > MOST_PARTS
}

/** Whether a quote says that words were left out. */
export function hasOmission(quote: string): boolean {
  return OMISSION.test(quote)
}

/** The shortest stretches in which every part stands once, in order; `places` has for each part where it stands, ascending. */
export function windowsOf(places: readonly (readonly Place[])[]): Window[] {
  const windows: Window[] = []
  for (const first of places[0] ?? []) {
    const window = windowFrom(first, places.slice(1))
    if (window === null) break
    if (windows.at(-1)?.place.end === window.place.end) windows.pop()
    windows.push(window)
  }
  return windows
}

function windowFrom(first: Place, rest: readonly (readonly Place[])[]): Window | null {
  const gaps: Place[] = []
  let { end } = first
  for (const places of rest) {
    const next = places.find(({ start }) => start >= end)
    if (next === undefined) return null
    gaps.push({ start: end, end: next.start })
    end = next.end
  }
  return { place: { start: first.start, end }, gaps }
}

/** What a window leaves out when that is a negation and hardly more, which turns what is said into its contrary. */
export function negationLeftOut(text: string, { gaps }: Window): string | null {
  const left = gaps.map(({ start, end }) => text.slice(start, end).trim())
  return left.find((words) => words.split(' ').length <= FEW_WORDS && hasNegation(words)) ?? null
}
