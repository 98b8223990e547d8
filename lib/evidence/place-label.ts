import type { TextPlace } from '@/lib/capture/read-text'

/** What a place in a text is called, "page 3": by the last part that begins at it or before; null before all of them. */
export function placeLabel(places: readonly TextPlace[], at: number): string | null {
  return places.findLast(({ start }) => start <= at)?.label ?? null
}
