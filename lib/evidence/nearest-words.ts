import { nearestStretch } from './approximate-match'
import { LONG_RUN } from './exact-places'
import type { Place } from './found-quote'
import { LONGEST, likeliestStarts, STEP } from './ngram-votes'
import { ngramsOf, type PreparedText } from './prepared-text'

/** The words of a text nearest to a quote, in units of the folded text; score is 1 − edits ÷ the longer length. */
export type NearestWords = { place: Place; score: number }

/** How much of the words must be the same; a short quote is near too much by chance. */
const LEAST_SCORE = 0.7
const LEAST_SCORE_OF_SHORT = 0.75
const SHORT = 32
/** Each vote: long runs find what is nearly the same at once, short ones what is much changed; longer texts take more votes. */
const VOTES = [
  { size: LONG_RUN, most: 3, least: 2_048, share: 1 / 64 },
  { size: 5, most: 6, least: 16_384, share: 1 / 4 },
] as const
const PIECE = 1_000
const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u

/** Finds the words most like a folded quote, in the whole text or within a place of it; null when nothing is near. */
export function nearestWords(text: PreparedText, wanted: string, within?: Place): NearestWords | null {
  if (wanted.length > LONGEST) return nearestToLong(text, wanted, within)
  const whole = within ?? { start: 0, end: text.folded.text.length }
  if (wanted.length < SHORT || within) return near(text, wanted, whole)
  for (const { size, most, least, share } of VOTES) {
    const slack = Math.ceil(wanted.length * (1 - LEAST_SCORE))
    const budget = Math.max(least, text.folded.text.length * share)
    const starts = likeliestStarts(ngramsOf(text, size), wanted, { most, budget })
    const enough = (starts[0]?.votes ?? 0) / 2
    const found = starts
      .filter(({ votes }) => votes > 1 && votes >= enough)
      .map(({ start }) => near(text, wanted, { start: start - slack, end: start + 3 * STEP + wanted.length + slack }))
      .filter((each) => each !== null)
      .sort((a, b) => b.score - a.score || a.place.start - b.place.start)
    if (found[0]) return found[0]
  }
  return null
}

function near({ folded: { text } }: PreparedText, wanted: string, window: Place): NearestWords | null {
  const stretch = nearestStretch(text, Math.max(0, window.start), Math.min(text.length, window.end), wanted)
  const score = 1 - stretch.edits / Math.max(wanted.length, stretch.end - stretch.start)
  if (score < (wanted.length < SHORT ? LEAST_SCORE_OF_SHORT : LEAST_SCORE)) return null
  return { place: wholeWords(text, stretch), score }
}

/** The first and the last thousand units of a very long quote say where it stands, when about as much lies between them. */
function nearestToLong(text: PreparedText, wanted: string, within?: Place): NearestWords | null {
  const first = nearestWords(text, wanted.slice(0, PIECE), within)
  const last = nearestWords(text, wanted.slice(-PIECE), within)
  if (!first || !last) return null
  const length = last.place.end - first.place.start
  const likeness = Math.min(length, wanted.length) / Math.max(length, wanted.length)
  const score = Math.min(first.score, last.score, likeness)
  return score < LEAST_SCORE ? null : { place: { start: first.place.start, end: last.place.end }, score }
}

/** Grows a stretch to the words it begins and ends in, and leaves out the spaces at its ends. */
function wholeWords(text: string, stretch: Place): Place {
  let { start, end } = stretch
  while (start < end && text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  while (start > 0 && isWordUnit(text, start - 1) && isWordUnit(text, start)) start -= 1
  while (end < text.length && isWordUnit(text, end - 1) && isWordUnit(text, end)) end += 1
  return { start, end }
}

function isWordUnit(text: string, at: number): boolean {
  return WORD_UNIT.test(text.charAt(at))
}
