import type { FoundQuote, Place } from './found-quote'
import { type FoldedText, foldText, placeInOriginal } from './fold-text'

/** A text folded once, to look up many quotes in. */
export type PreparedText = { folded: FoldedText }

const MOST_CANDIDATES = 20

/** Folds a text for looking up quotes in it. */
export function prepareText(text: string): PreparedText {
  return { folded: foldText(text) }
}

/**
 * Looks a quote up in a text and says where it stands, in UTF-16 units of the text as it was given; forgives only what
 * `foldText` folds. `context` is the words around the quote, for one that is short or stands there more than once.
 */
export function findQuote(text: PreparedText | string, quote: string, _context?: string | null): FoundQuote {
  const { folded } = typeof text === 'string' ? prepareText(text) : text
  const wanted = foldText(quote).text.trim()
  if (wanted === '') return notFound('The quote has no words.')
  const places = occurrences(folded, wanted)
  const [place] = places
  if (place === undefined) return notFound('These words do not stand in the text.')
  if (places.length > 1)
    return {
      outcome: 'ambiguous',
      place: null,
      candidates: places,
      score: 1,
      why: 'The words stand in the text more than once.',
    }
  return { outcome: 'found', place, candidates: [place], score: 1, why: 'The words stand in the text once.' }
}

function occurrences(folded: FoldedText, wanted: string): Place[] {
  const places: Place[] = []
  let at = folded.text.indexOf(wanted)
  while (at >= 0 && places.length < MOST_CANDIDATES) {
    places.push(placeInOriginal(folded, at, at + wanted.length))
    at = folded.text.indexOf(wanted, at + 1)
  }
  return places
}

function notFound(why: string): FoundQuote {
  return { outcome: 'not_found', place: null, candidates: [], score: 0, why }
}
