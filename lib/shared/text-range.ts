/** A half-open range `[start, end)` in UTF-16 units of a text. */
export type TextRange = { start: number; end: number }

/** W3C TextQuoteSelector: the exact words with the text just before and after them. */
export type TextQuote = { exact: string; prefix: string; suffix: string }

const HIGH = /[\uD800-\uDBFF]/
const LOW = /[\uDC00-\uDFFF]/
const SPACE = /\s/
const MARK_OR_JOINER = /^[\p{M}\u200D]/u
const WORDS = new Intl.Segmenter('en', { granularity: 'word' })

type Word = TextRange & { spoken: boolean }

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

/** UTF-16 units kept on each side of a quote. */
export const QUOTE_CONTEXT = 32

/** Gives the W3C quote of a range with up to `context` UTF-16 units on each side, never cutting a surrogate pair. */
export function textQuoteSelector(text: string, range: TextRange, context = QUOTE_CONTEXT): TextQuote {
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

/**
 * Grows or trims a selection to whole words and drops outer white space. A word of which at least half is selected is
 * taken whole, otherwise it is left out; a selection inside one word takes that word. Never cuts a character in two.
 */
export function snapToWords(text: string, range: TextRange): TextRange {
  const selected = trimmed(text, wholePairs(text, clamp(range, text.length)))
  if (selected.start === selected.end) return selected
  const first = wordAt(text, selected.start)
  const last = wordAt(text, selected.end - 1)
  if (first.start === last.start) return { start: first.start, end: first.end }
  const start = takesHalf(first, first.end - selected.start) ? first.start : first.end
  const end = takesHalf(last, selected.end - last.start) ? last.end : last.start
  const snapped = trimmed(text, { start, end: Math.max(start, end) })
  return snapped.start < snapped.end ? snapped : { start: first.start, end: last.end }
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

/** A space that carries a combining mark is a visible character and stays. */
function isBlank(text: string, at: number): boolean {
  return SPACE.test(text.charAt(at)) && !MARK_OR_JOINER.test(text.slice(at + 1, at + 3))
}

function trimmed(text: string, range: TextRange): TextRange {
  let { start, end } = range
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return { start, end }
}

/** The word, sign or character cluster around a position; looks only at the run between white space, so a long text costs nothing. */
function wordAt(text: string, at: number): Word {
  let from = at
  while (from > 0 && !isBlank(text, from - 1)) from -= 1
  let to = at + 1
  while (to < text.length && !isBlank(text, to)) to += 1
  const found = WORDS.segment(text.slice(from, to)).containing(at - from)
  if (!found) return { start: from, end: to, spoken: false }
  const start = from + found.index
  return { start, end: start + found.segment.length, spoken: found.isWordLike === true }
}

/** Signs are never left half; words are taken from half their length on. */
function takesHalf(word: Word, selectedUnits: number): boolean {
  return !word.spoken || selectedUnits * 2 >= word.end - word.start
}
