/** A half-open range `[start, end)` in UTF-16 units of a text. */
export type TextRange = { start: number; end: number }

/** W3C TextQuoteSelector: the exact words with the text just before and after them. */
export type TextQuote = { exact: string; prefix: string; suffix: string }

const HIGH = /[\uD800-\uDBFF]/
const LOW = /[\uDC00-\uDFFF]/

/** Says whether two ranges share at least one UTF-16 unit; ranges that only touch do not overlap. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** Says whether `inner` lies wholly inside `outer`; equal ranges contain each other. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Gives the part of a range that lies in a text of `length` units, empty at the nearest end when none does. */
export function clamp(range: TextRange, length: number): TextRange {
  const start = Math.min(Math.max(range.start, 0), length)
  return { start, end: Math.min(Math.max(range.end, start), length) }
}

/** Gives the W3C quote of a range with up to `context` UTF-16 units on each side, never cutting a surrogate pair. */
export function textQuoteSelector(text: string, range: TextRange, context = 32): TextQuote {
  const { start, end } = wholePairs(text, clamp(range, text.length))
  const before = insidePair(text, start - context) ? start - context + 1 : start - context
  const after = insidePair(text, end + context) ? end + context - 1 : end + context
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(before, 0), start),
    suffix: text.slice(end, Math.min(after, text.length)),
  }
}

/** Converts a range in UTF-16 units to Unicode code points, as W3C TextPositionSelector counts. */
export function toCodePoints(text: string, range: TextRange): TextRange {
  const { start, end } = wholePairs(text, clamp(range, text.length))
  const first = codePointsIn(text, 0, start)
  return { start: first, end: first + codePointsIn(text, start, end) }
}

/** Converts a range in Unicode code points, as W3C selectors count, back to UTF-16 units; clamps at the end. */
export function fromCodePoints(text: string, range: TextRange): TextRange {
  const start = unitsOf(text, 0, range.start)
  return { start, end: unitsOf(text, start, Math.max(range.end - range.start, 0)) }
}

/** Says whether a position lies between the two halves of one surrogate pair. */
function insidePair(text: string, at: number): boolean {
  return at > 0 && at < text.length && HIGH.test(text.charAt(at - 1)) && LOW.test(text.charAt(at))
}

function wholePairs(text: string, { start, end }: TextRange): TextRange {
  return { start: insidePair(text, start) ? start - 1 : start, end: insidePair(text, end) ? end + 1 : end }
}

function codePointsIn(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) if (!insidePair(text, at)) count += 1
  return count
}

function unitsOf(text: string, from: number, codePoints: number): number {
  let at = from
  for (let left = codePoints; left > 0 && at < text.length; left -= 1) at += insidePair(text, at + 1) ? 2 : 1
  return at
}
