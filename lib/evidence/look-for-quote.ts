import { exactPlaces } from './exact-places'
import { type FoldedText, foldText } from './fold-text'
import type { Place } from './found-quote'
import type { PreparedText } from './prepared-text'
import { type Cut, cutAt } from './quote-edges'
import { hasOmission, hasTooManyParts, negationLeftOut, partsOf, windowsOf } from './quote-parts'

/** Where a quote stands word for word, in units of the folded text, and how; or what forbids to say so. */
export type Looked = { places: Place[]; why: string; refused: Refused | null }

/** The words stand there, but cut so that they say something else, with a negation left out, or in another order. */
export type Refused =
  | { because: 'cut'; cut: Cut; quoted: string }
  | { because: 'negation left out'; words: string; place: Place }

/** Fewer characters than this stand in too many places to say anything without the words around them. */
export const SHORTEST_ALONE = 12

/** Looks for a quote as it is, and else part by part where it says `[…]`. */
export function lookFor(text: PreparedText, quote: string, wanted: FoldedText): Looked {
  const { places, cut } = wholePlaces(text, wanted)
  if (places.length > 0) return { places, why: whyFound(cut), refused: null }
  if (cut) return { places, why: '', refused: { because: 'cut', cut, quoted: wanted.text } }
  return hasOmission(quote) && !hasTooManyParts(quote) ? lookForParts(text, partsOf(quote)) : NOTHING
}

const NOTHING: Looked = { places: [], why: '', refused: null }

function lookForParts(text: PreparedText, parts: readonly string[]): Looked {
  const looked = parts.map((part) => ({ part, ...wholePlaces(text, foldQuote(part)) }))
  const lacking = looked.find(({ places }) => places.length === 0)
  if (lacking?.cut) {
    return { ...NOTHING, refused: { because: 'cut', cut: lacking.cut, quoted: foldQuote(lacking.part).text } }
  }
  const windows = windowsOf(looked.map(({ places }) => places))
  const whole = windows.filter((window) => negationLeftOut(text.folded.text, window) === null)
  if (whole.length > 0) {
    const many = parts.length === 1 ? 'The words stand' : `All ${parts.length} parts stand`
    return { places: whole.map(({ place }) => place), why: `${many} in the text, in this order.`, refused: null }
  }
  const [window] = windows
  const words = window ? negationLeftOut(text.folded.text, window) : null
  if (!window || words === null) return NOTHING
  return { ...NOTHING, refused: { because: 'negation left out', words, place: window.place } }
}

/** Places where whole numbers and words stand; a word cut in two is a place all the same, unless the quote is short. */
function wholePlaces(text: PreparedText, wanted: FoldedText): { places: Place[]; cut: Cut | null } {
  if (wanted.text === '') return { places: [], cut: null }
  const seen = exactPlaces(text, wanted).map((place) => ({ place, cut: cutAt(text.folded.text, place) }))
  const readable = seen.filter(({ cut }) => cut === null || cut.what === 'letters')
  const uncut = wanted.text.length < SHORTEST_ALONE ? readable.filter(({ cut }) => cut === null) : []
  const taken = uncut.length > 0 ? uncut : readable
  return { places: taken.map(({ place }) => place), cut: (taken[0] ?? seen[0])?.cut ?? null }
}

function whyFound(cut: Cut | null): string {
  return cut ? `The words stand in the text, cut out of “${cut.whole}”.` : 'The words stand in the text.'
}

/** A quote folded, without the spaces around it. */
export function foldQuote(quote: string): FoldedText {
  const folded = foldText(quote.trim())
  return folded.text === folded.text.trim() ? folded : foldText(folded.text.trim())
}

/** Whether a folded quote has too few characters to stand alone, not counting its `[…]`. */
export function isShortQuote({ text }: FoldedText): boolean {
  if (text.length > LONG_ENOUGH) return false
  return [...partsOf(text).join('')].length < SHORTEST_ALONE
}

/** Twice the shortest, for characters of two units, and some `[…]`. */
const LONG_ENOUGH = 60
