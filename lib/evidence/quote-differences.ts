import { wordDiff } from '@/lib/shared/word-diff'
import { foldText, placeInOriginal } from './fold-text'

/** A stretch of words: in both, only in the source (missing from the quote), or only in the quote (added by it). */
export type DiffPart = { kind: 'same' | 'missing' | 'added'; text: string }

/** How a quote differs from the words of the source it is nearest to, word by word and without what printing does; `same` and `missing` together are the source's words. */
export function quoteDifferences(quote: string, words: string): DiffPart[] {
  const ours = foldText(quote)
  const theirs = foldText(words)
  let [inQuote, inWords] = [0, 0]
  return wordDiff(theirs.text, ours.text).map(({ kind, text }) => {
    const from = { quote: inQuote, words: inWords }
    if (kind !== 'del') inQuote += text.length
    if (kind !== 'ins') inWords += text.length
    const [side, start, end] = kind === 'ins' ? [ours, from.quote, inQuote] : [theirs, from.words, inWords]
    const place = placeInOriginal(side, start, end)
    return { kind: KINDS[kind], text: side.original.slice(place.start, place.end) }
  })
}

const KINDS = { same: 'same', del: 'missing', ins: 'added' } as const
