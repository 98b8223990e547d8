import { exactPlaces } from './exact-places'
import { foldText } from './fold-text'
import type { Place } from './found-quote'
import { nearestWords } from './nearest-words'
import type { PreparedText } from './prepared-text'

/** How far from its context a quote may stand when the context does not hold it, in UTF-16 units. */
const BESIDE = 200
const SHORTEST_CONTEXT = 12

/** Where the words around a quote stand; they only choose a place, so that they need not be exact. None when they say too little. */
export function contextPlaces(text: PreparedText, context: string | null | undefined): Place[] {
  if (!context) return []
  const wanted = foldText(context.trim())
  if (wanted.text.length < SHORTEST_CONTEXT) return []
  const exact = exactPlaces(text, wanted)
  if (exact.length > 0) return exact
  const nearest = nearestWords(text, wanted.text)
  return nearest ? [nearest.place] : []
}

/** The places that lie in one of the contexts; when none does, those beside one. */
export function chosenByContext(places: readonly Place[], contexts: readonly Place[]): Place[] {
  const inside = places.filter((place) => contexts.some((each) => each.start <= place.start && place.end <= each.end))
  if (inside.length > 0) return inside
  return places.filter((place) =>
    contexts.some((each) => place.end >= each.start - BESIDE && place.start <= each.end + BESIDE),
  )
}
