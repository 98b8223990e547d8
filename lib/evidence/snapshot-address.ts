import type { Place } from './found-quote'

/** What the address of a snapshot's page asks for beside the snapshot: a text of it, words to mark, and whether its text or its page is shown. */
export type SnapshotView = { textId: string | null; place: Place | null; as: 'text' | 'page' }

/** Reads what stands in the address bar; whatever makes no sense is left out, never an error. */
export function parseSnapshotView(query: Record<string, string | string[] | undefined>): SnapshotView {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  const start = offset(one('from'))
  const end = offset(one('to'))
  return {
    textId: one('text') || null,
    place: start === null ? null : { start, end: end !== null && end > start ? end : start },
    as: one('as') === 'page' ? 'page' : 'text',
  }
}

/** The address of a snapshot's page, at these words when there are any. */
export function snapshotHref(
  { sourceId, number }: { sourceId: string; number: number },
  { textId = null, place = null, as = 'text' }: Partial<SnapshotView> = {},
): string {
  const query = new URLSearchParams()
  if (as === 'page') query.set('as', 'page')
  if (textId !== null) query.set('text', textId)
  if (place !== null) query.set('from', String(place.start))
  if (place !== null && place.end > place.start) query.set('to', String(place.end))
  const path = `/sources/${sourceId}/snapshots/${number}`
  const marked = place !== null && place.end > place.start ? '#quoted' : ''
  return query.size === 0 ? path : `${path}?${query}${marked}`
}

function offset(typed: string): number | null {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null
}
