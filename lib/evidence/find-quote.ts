import { differingQuote, refusedQuote } from './differing-quote'
import { foldText, placeInOriginal } from './fold-text'
import type { FoundQuote, Place } from './found-quote'
import { charactersOf, foldQuote, type Looked, lookFor, SHORTEST_ALONE } from './look-for-quote'
import type { PreparedText } from './prepared-text'
import { chosenByContext, contextPlaces } from './quote-context-choice'

const MOST_CANDIDATES = 20

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
  const length = charactersOf(quote)
  if (length === 0) return nowhere('The quote is empty.')
  const prepared = typeof text === 'string' ? prepareText(text) : text
  const isShort = length < SHORTEST_ALONE
  let refused: Looked['refused'] = null
  for (const variant of [quote, ...withoutMarks(quote)]) {
    const looked = lookFor(prepared, variant)
    if (looked.places.length > 0) return decide(prepared, looked, isShort ? 'short' : 'long', context)
    refused ??= looked.refused
  }
  if (refused) return refusedQuote(prepared, refused)
  const [within] = contextPlaces(prepared, context)
  if (isShort && !within) return nowhere(NOT_THERE)
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
function withoutMarks(quote: string): string[] {
  const trimmed = quote.trim()
  const { text } = foldQuote(trimmed)
  const mark = text.charAt(0)
  const isMarked = (mark === '"' || mark === "'") && text.length > 2 && text.indexOf(mark, 1) === text.length - 1
  return isMarked ? [trimmed.slice(1, -1)] : []
}

function found(text: PreparedText, at: Place, why: string): FoundQuote {
  const place = placeInOriginal(text.folded, at.start, at.end)
  return { outcome: 'found', place, candidates: [place], score: 1, why }
}

function nowhere(why: string): FoundQuote {
  return { outcome: 'not_found', place: null, candidates: [], score: 0, why }
}
