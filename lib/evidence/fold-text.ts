import type { Place } from './found-quote'
import { PRINTING_FORMS, PRINTING_FORMS_DECOMPOSED, printedAs } from './printing-forms'

/** A text as it is compared, whatever its printing. Offsets are UTF-16 units. */
export type FoldedText = {
  original: string
  text: string
  /** Where folding changed the length: begin and end in the folded text, begin and end in the original, four numbers each. */
  spans: Uint32Array
  /** Places in the folded text where a hyphen at a line end was left out; the word may have had it all the same. */
  joins: readonly number[]
}

const NUMBERS = 4

/**
 * Folds what printing does and nothing else: quotation marks and dashes become the plain ones, ligatures and Arabic
 * presentation forms their letters, soft hyphens, zero-width characters and tatweel nothing, a hyphen at a line end
 * nothing before a small letter, a run of white space one space; the rest is NFC. Capitals, digits, accents, Arabic
 * vowel marks and punctuation stay what they are.
 */
export function foldText(original: string): FoldedText {
  if (isPlain(original)) return { original, text: original, spans: new Uint32Array(), joins: [] }
  const forms = isNfc(original) ? PRINTING_FORMS : PRINTING_FORMS_DECOMPOSED
  const spans: number[] = []
  const joins: number[] = []
  let text = ''
  let done = 0
  forms.lastIndex = 0
  for (let match = forms.exec(original); match !== null; match = forms.exec(original)) {
    const [form] = match
    const printed = printedAs(form, original, match.index)
    text += original.slice(done, match.index)
    done = match.index + form.length
    const folded = printed === 'join' ? '' : printed
    if (printed === 'join') joins.push(text.length)
    if (folded.length !== form.length || folded.length > 1)
      spans.push(text.length, text.length + folded.length, match.index, done)
    text += folded
  }
  return { original, text: done === 0 ? original : text + original.slice(done), spans: Uint32Array.from(spans), joins }
}

/** Where a half-open range of the folded text stands in the original; what is folded as one is taken as one. */
export function placeInOriginal(folded: FoldedText, start: number, end: number): Place {
  const from = spanBefore(folded.spans, start)
  const to = spanBefore(folded.spans, end - 1)
  return { start: originalOf(folded.spans, from, start, 'start'), end: originalOf(folded.spans, to, end, 'end') }
}

/** The range of the folded text that stands for a half-open range of the original. */
export function placeInFolded({ spans }: FoldedText, { start, end }: Place): Place {
  return { start: foldedOf(spans, start), end: foldedOf(spans, end) }
}

/** Whether a text has nothing to fold: printable ASCII with single spaces inside, as most quotes are. */
function isPlain(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < SPACE || unit > TILDE || unit === BACKTICK) return false
    if (unit === SPACE && (before === SPACE || before === HYPHEN)) return false
    before = unit
  }
  return before !== SPACE
}

const SPACE = 32
const HYPHEN = 45
const BACKTICK = 96
const TILDE = 126

function isNfc(text: string): boolean {
  return !/[\u0300-\uffff]/.test(text) || text.normalize('NFC') === text
}

/** The last span that begins at or before a place of the folded text, or −1. */
function spanBefore(spans: Uint32Array, at: number): number {
  let low = 0
  let high = spans.length / NUMBERS
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle * NUMBERS] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function originalOf(spans: Uint32Array, span: number, at: number, side: 'start' | 'end'): number {
  if (span < 0) return at
  const foldedEnd = spans[span * NUMBERS + 1] ?? 0
  const start = spans[span * NUMBERS + 2] ?? 0
  const end = spans[span * NUMBERS + 3] ?? 0
  const isInside = side === 'start' ? at < foldedEnd : at <= foldedEnd
  if (!isInside) return end + at - foldedEnd
  return side === 'start' ? start : end
}

function foldedOf(spans: Uint32Array, at: number): number {
  let shift = 0
  for (let each = 0; each < spans.length; each += NUMBERS) {
    const [foldedStart = 0, foldedEnd = 0, start = 0, end = 0] = spans.subarray(each, each + NUMBERS)
    if (start >= at) break
    if (end > at) return foldedStart
    shift = foldedEnd - end
  }
  return at + shift
}
