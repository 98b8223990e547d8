import type { TextRange } from '../shared/text-range'

const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“', '「': '」', '『': '』' }

/** A longer quotation is cut into its sentences all the same, so that a margin number stays a place in the text. */
const LONGEST_ATTACHED = 500

/**
 * Gives the ranges, in UTF-16 units, of all quotations that are opened and closed in a paragraph, marks included.
 * Straight quotes count only when they come in pairs.
 */
export function quotationsIn(words: string): TextRange[] {
  const found: TextRange[] = []
  const open: { mark: string; at: number }[] = []
  const straight = (words.match(/"/g)?.length ?? 0) % 2 === 0
  for (let at = 0; at < words.length; at += 1) {
    const mark = words.charAt(at)
    const last = open.at(-1)
    if (mark === '"' ? straight && last?.mark === '"' : last && PAIRS[last.mark] === mark) {
      found.push({ start: last?.at ?? at, end: at + 1 })
      open.pop()
    } else if (mark === '"' ? straight : mark in PAIRS) {
      open.push({ mark, at })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Gives the quotations of several sentences that are followed by more of the sentence they stand in (“A. B,” he said),
 * up to where that goes on: the breaks inside them are not ends of sentences.
 */
export function attachedQuotations(words: string, breaks: readonly number[]): TextRange[] {
  return quotationsIn(words).filter(({ start, end }) => {
    if (end - start > LONGEST_ATTACHED) return false
    if (nextFrom(breaks, start + 1) >= end) return false
    const next = end + (/^\s*/.exec(words.slice(end, end + 20))?.[0].length ?? 0)
    return next < words.length && nextFrom(breaks, end) > next
  })
}

/** The first of the ordered numbers that is `least` or more, or infinity. */
export function nextFrom(ordered: readonly number[], least: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return ordered[low] ?? Number.POSITIVE_INFINITY
}
