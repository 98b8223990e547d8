import type { FoldedText } from './fold-text'
import { listNgrams, type Ngrams } from './ngram-votes'

/** A text folded once, to look up many quotes in; its runs of characters are listed when look-ups need them. */
export type PreparedText = { folded: FoldedText; asked: number; ngrams: Map<number, Ngrams> }

/** The runs of so many units of a prepared text, listed at the first call. */
export function ngramsOf(text: PreparedText, size: number): Ngrams {
  const listed = text.ngrams.get(size) ?? listNgrams(text.folded.text, size)
  text.ngrams.set(size, listed)
  return listed
}
