import { differingQuote, refusedQuote } from './differing-quote'
import { type FoldedText, foldText, placeInOriginal } from './fold-text'
import type { FoundQuote, Place } from './found-quote'
import { foldQuote, isShortQuote, type Looked, lookFor, SHORTEST_ALONE } from './look-for-quote'
import type { PreparedText } from './prepared-text'
import { chosenByContext, contextPlaces } from './quote-context-choice'
import { hasTooManyParts, MOST_PARTS } from './quote-parts'

const MOST_CANDIDATES = 20
const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}]/u

/** Folds a text once, for looking up many quotes in it. */
export function prepareText(text: string): PreparedText {
  return { folded: foldText(text), asked: 0, ngrams: new Map() }
}

/**
 * Looks a quote up in a text and says where it stands, in UTF-16 units of the text as it was given. Forgives what
 * `foldText` folds, words left out where the quote says `[…]`, and one pair of quotation marks typed around all of it;
 * nothing else is found. `context` is the words around the quote, asked when it is short or stands there more than once.
 */
export function findQuote(text: PreparedText | string, quote: string, context?: string | null): FoundQuote {
  const wanted = foldQuote(quote)
  if (!SAYS_SOMETHING.test(wanted.text)) return nowhere('The quote has no words.')
  const prepared = typeof text === 'string' ? prepareText(text) : text
  const length = isShortQuote(wanted) ? 'short' : 'long'
  const typed = lookFor(prepared, quote, wanted)
  if (typed.places.length > 0) return decide(prepared, typed, length, context)
  const inside = withoutMarks(quote, wanted)
  const bare = inside === null ? null : lookFor(prepared, inside, foldQuote(inside))
  if (bare && bare.places.length > 0) return decide(prepared, bare, length, context)
  const refused = typed.refused ?? bare?.refused
  if (refused) return refusedQuote(prepared, refused)
  if (hasTooManyParts(quote)) return nowhere(`The quote has more than ${MOST_PARTS} parts, which are not looked up.`)
  const [within] = contextPlaces(prepared, context)
  if (length === 'short' && !within) return nowhere(NOT_THERE)
  return differingQuote(prepared, quote, within) ?? nowhere(NOT_THERE)
}

const NOT_THERE = 'Neither these words nor words like them stand in the text.'

function decide(text: PreparedText, looked: Looked, length: 'short' | 'long', context?: string | null): FoundQuote {
  const [only] = looked.places
  if (only && looked.places.length === 1 && length === 'long') return found(text, only, looked.why)
  const contexts = contextPlaces(text, context)
  const chosen = chosenByContext(looked.places, contexts)
  if (chosen[0] && chosen.length === 1)
    return found(text, chosen[0], 'The words stand in the text, where the context says.')
  const open = chosen.length > 0 ? chosen : looked.places
  const candidates = open.slice(0, MOST_CANDIDATES).map((place) => placeInOriginal(text.folded, place.start, place.end))
  return { outcome: 'ambiguous', place: null, candidates, score: 1, why: whyOpen(open.length, length, contexts.length) }
}

function whyOpen(places: number, length: 'short' | 'long', contexts: number): string {
  const times = places === 1 ? 'once' : `${places} times`
  if (contexts > 0 && places > 1) return `The words stand ${times} in or beside the context: choose the place.`
  if (length === 'short')
    return `Fewer than ${SHORTEST_ALONE} characters, which stand in the text ${times}, want the words around them.`
  return `The words stand in the text ${times}: choose the place, or give the words around them.`
}

/** The quote without the quotation marks typed around it, when it has no other marks of that kind inside. */
function withoutMarks(quote: string, { text }: FoldedText): string | null {
  const mark = text.charAt(0)
  if ((mark !== '"' && mark !== "'") || text.indexOf(mark, 1) !== text.length - 1) return null
  return quote.trim().slice(1, -1)
}

function found(text: PreparedText, at: Place, why: string): FoundQuote {
  const place = placeInOriginal(text.folded, at.start, at.end)
  return { outcome: 'found', place, candidates: [place], score: 1, why }
}

function nowhere(why: string): FoundQuote {
  return { outcome: 'not_found', place: null, candidates: [], score: 0, why }
}
