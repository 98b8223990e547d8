import type { FoldedText } from './fold-text'
import type { Place } from './found-quote'

/** A text without the hyphens between letters: `hyphens` and `joins` are places in it, `kept` where each unit was. */
type Unhyphenated = { text: string; hyphens: Set<number>; joins: Set<number>; kept: Uint32Array }

const HYPHEN = /(?<=[\p{L}\p{M}])-(?=\p{L})/gu
const MOST_PLACES = 1_000
const KNOWN = new WeakMap<FoldedText, Unhyphenated>()

/**
 * Places of words that only a hyphen at a line end keeps apart: “well-” and “known” on two lines may be “well-known” as
 * well as “wellknown”, in the text and in the quote. Every other hyphen must be there on both sides.
 */
export function hyphenatedPlaces(text: FoldedText, quote: FoldedText): Place[] {
  if (text.joins.length === 0 && quote.joins.length === 0) return []
  if (text.joins.length === 0 || quote.joins.length === 0) {
    const other = text.joins.length === 0 ? text : quote
    if (!other.text.includes('-')) return []
  }
  const wanted = unhyphenated(quote)
  const there = KNOWN.get(text) ?? unhyphenated(text)
  KNOWN.set(text, there)
  const places: Place[] = []
  for (
    let at = there.text.indexOf(wanted.text);
    at >= 0 && places.length < MOST_PLACES;
    at = there.text.indexOf(wanted.text, at + 1)
  ) {
    const last = at + wanted.text.length - 1
    if (agree(there, wanted, at)) places.push({ start: there.kept[at] ?? 0, end: (there.kept[last] ?? 0) + 1 })
  }
  return places
}

function unhyphenated({ text, joins }: FoldedText): Unhyphenated {
  const bare: Unhyphenated = {
    text: text.replace(HYPHEN, ''),
    hyphens: new Set(),
    joins: new Set(),
    kept: new Uint32Array(text.length),
  }
  const left = [...text.matchAll(HYPHEN)]
  let [gone, joined] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    if (joins[joined] === at) {
      bare.joins.add(at - gone)
      joined += 1
    }
    if (left[gone]?.index === at) {
      bare.hyphens.add(at - gone)
      gone += 1
    } else bare.kept[at - gone] = at
  }
  return bare
}

/** Each hyphen of one side is a hyphen, or a hyphen left out at a line end, of the other. */
function agree(text: Unhyphenated, quote: Unhyphenated, start: number): boolean {
  for (let at = 1; at < quote.text.length; at += 1) {
    const [here, there] = [quote.hyphens.has(at), text.hyphens.has(start + at)]
    if (here && !there && !text.joins.has(start + at)) return false
    if (there && !here && !quote.joins.has(at)) return false
  }
  return true
}
