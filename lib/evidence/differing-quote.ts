import { placeInOriginal } from './fold-text'
import type { FoundQuote, Place } from './found-quote'
import { foldQuote, type Refused } from './look-for-quote'
import { type NearestWords, nearestWords } from './nearest-words'
import type { PreparedText } from './prepared-text'
import { whyDiffers } from './quote-change'
import { hasOmission, partsOf } from './quote-parts'

/** How much of a quote in parts must stand somewhere for it to be near at all. */
const LEAST_PLACED = 0.7

/** Says that words stand there and yet are not what the source says. */
export function refusedQuote(text: PreparedText, refused: Refused): FoundQuote {
  if (refused.because === 'negation left out') {
    return differs(
      text,
      refused.place,
      0.99,
      `What the quote leaves out is “${refused.words}”, which turns its meaning round.`,
    )
  }
  const { cut, quoted } = refused
  const score = quoted.length / (cut.place.end - cut.place.start)
  return differs(text, cut.place, score, `The quote cuts ${CUT_WORDS[cut.what]}: the source has “${cut.whole}”.`)
}

const CUT_WORDS = {
  number: 'a number',
  negation: 'the negation off a word',
  mark: 'the mark off a letter',
  letters: 'a word',
}

/** The nearest words of a text to a quote that does not stand in it, in all of it or within a place; null when none are near. */
export function differingQuote(text: PreparedText, quote: string, within?: Place): FoundQuote | null {
  if (hasOmission(quote)) return differingParts(text, partsOf(quote), within)
  const wanted = foldQuote(quote).text
  const nearest = nearestWords(text, wanted, within)
  return nearest ? differs(text, nearest.place, nearest.score, whyDiffers(wanted, wordsAt(text, nearest.place))) : null
}

function differingParts(text: PreparedText, parts: readonly string[], within?: Place): FoundQuote | null {
  const placed = parts.map((part) => ({ part, nearest: nearestPart(text, part, within) }))
  const near = placed.filter((each): each is { part: string; nearest: NearestWords } => each.nearest !== null)
  const length = lengthOf(parts)
  if (near.length === 0 || lengthOf(near.map(({ part }) => part)) < length * LEAST_PLACED) return null
  const score = near.reduce((sum, { part, nearest }) => sum + nearest.score * part.length, 0) / length
  const place = {
    start: Math.min(...near.map(({ nearest }) => nearest.place.start)),
    end: Math.max(...near.map(({ nearest }) => nearest.place.end)),
  }
  return differs(text, place, Math.min(score, 0.99), whyPartsDiffer(text, placed))
}

function nearestPart(text: PreparedText, part: string, within?: Place): NearestWords | null {
  const wanted = foldQuote(part).text
  const at = text.folded.text.indexOf(wanted, within?.start ?? 0)
  if (at >= 0 && at + wanted.length <= (within?.end ?? text.folded.text.length)) {
    return { place: { start: at, end: at + wanted.length }, score: 1 }
  }
  return nearestWords(text, wanted, within)
}

function whyPartsDiffer(text: PreparedText, placed: readonly { part: string; nearest: NearestWords | null }[]): string {
  const at = placed.findIndex(({ nearest }) => nearest === null || nearest.score < 1)
  const each = placed[at]
  if (!each) return `All ${placed.length} parts stand in the text, but not in this order.`
  const which = `Part ${at + 1} of ${placed.length}`
  if (!each.nearest) return `${which} does not stand in the text.`
  return `${which}: ${whyDiffers(foldQuote(each.part).text, wordsAt(text, each.nearest.place))}`
}

function differs(text: PreparedText, at: Place, score: number, why: string): FoundQuote {
  const place = placeInOriginal(text.folded, at.start, at.end)
  return { outcome: 'differs', place, candidates: [place], score, why }
}

function wordsAt(text: PreparedText, { start, end }: Place): string {
  return text.folded.text.slice(start, end)
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
