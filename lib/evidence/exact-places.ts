import type { Place } from './found-quote'
import { possiblePlaces } from './ngram-votes'
import { hyphenatedPlaces } from './line-end-hyphens'
import { ngramsOf, type PreparedText } from './prepared-text'
import type { FoldedText } from './fold-text'

/** Length of the runs listed for exact look-ups and for the first vote: long enough that most stand in few places. */
export const LONG_RUN = 8

/** Listing the runs of a text takes as long as this many searches. */
const SEARCHES_FIRST = 24
/** A text may say the same words very often; more places than this help nobody. */
const MOST_PLACES = 1_000

/** Where the words of a folded quote stand in a text, in order, in units of the folded text; at most 1,000 places. */
export function exactPlaces(text: PreparedText, wanted: FoldedText): Place[] {
  text.asked += 1
  const isListed = text.ngrams.has(LONG_RUN) || text.asked > SEARCHES_FIRST
  const starts =
    isListed && wanted.text.length >= LONG_RUN
      ? listedStarts(text, wanted.text)
      : searchedStarts(text.folded.text, wanted.text)
  if (starts.length === 0) return hyphenatedPlaces(text.folded, wanted)
  return starts.map((start) => ({ start, end: start + wanted.text.length }))
}

function listedStarts(text: PreparedText, wanted: string): number[] {
  const possible = possiblePlaces(ngramsOf(text, LONG_RUN), wanted)
  return possible.filter((start) => start >= 0 && text.folded.text.startsWith(wanted, start)).slice(0, MOST_PLACES)
}

function searchedStarts(text: string, wanted: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(wanted); at >= 0 && starts.length < MOST_PLACES; at = text.indexOf(wanted, at + 1))
    starts.push(at)
  return starts
}
