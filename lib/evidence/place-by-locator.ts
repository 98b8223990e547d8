import type { TextPlace } from '@/lib/capture/read-text'
import type { FoundQuote, Place } from './found-quote'

/** As many places as a quote is ever said to stand at; beyond that there may be more. */
const MOST_CANDIDATES = 20
const PAGE = /(?:^|[^\p{L}])(?:pages?|pp?\.?|pgs?\.?|s\.|seite)\s*(\d{1,5})/iu
const PARAGRAPH = /(?:^|[^\p{L}])(?:paragraphs?|paras?\.?|pars?\.?|absatz|¶)\s*(\d{1,5})/iu
const TIME = /(?:^|[^\d:])(?:(\d{1,2}):)?(\d{1,2}):([0-5]\d)(?![\d:])/u

/**
 * A quote that stands in a text more than once, where its locator ("page 3", "paragraph 2", "06:12") leaves one of the places: found
 * there. Any other is given back as it is, also when the text has no place of that name.
 */
export function placeByLocator(
  found: FoundQuote,
  text: { places: readonly TextPlace[]; length: number },
  locator: string | null,
): FoundQuote {
  if (found.outcome !== 'ambiguous' || locator === null) return found
  const named = stretchNamed(text, locator)
  if (named === null) return found
  const { candidates } = found
  const inside = candidates.filter(({ start }) => start >= named.start && start < named.end)
  const [place] = inside
  const isWhole = candidates.length < MOST_CANDIDATES || (candidates.at(-1)?.start ?? 0) >= named.end
  if (place === undefined || inside.length > 1 || !isWhole) return found
  return {
    outcome: 'found',
    place,
    candidates: [place],
    score: 1,
    why: `The words stand at ${named.label}, where the locator says.`,
  }
}

type Named = Place & { label: string }

function stretchNamed(text: { places: readonly TextPlace[]; length: number }, locator: string): Named | null {
  const at = indexNamed(text.places, locator)
  const place = text.places[at]
  if (place === undefined) return null
  return { label: place.label, start: place.start, end: text.places[at + 1]?.start ?? text.length }
}

/** A page or a paragraph by its number; of time codes the last one not after the time. */
function indexNamed(places: readonly TextPlace[], locator: string): number {
  const labels = [label('page', PAGE, locator), label('paragraph', PARAGRAPH, locator)].filter((each) => each !== null)
  for (const wanted of labels) {
    const at = places.findIndex((place) => place.label === wanted)
    if (at >= 0) return at
  }
  const time = secondsIn(locator)
  return time === null
    ? -1
    : places.findLastIndex((place) => (secondsIn(place.label) ?? Number.POSITIVE_INFINITY) <= time)
}

function label(word: string, pattern: RegExp, locator: string): string | null {
  const number = pattern.exec(locator)?.[1]
  return number === undefined ? null : `${word} ${Number(number)}`
}

function secondsIn(words: string): number | null {
  const found = TIME.exec(words)
  if (found === null) return null
  const [, hours = '0', minutes, seconds] = found
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
}
