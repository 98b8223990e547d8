import { isRowId } from '@/lib/shared/row-id'
import { SOURCE_KINDS, type SourceKind } from './source'

/** Which sources to show; `after` is the id of the last one of the page before. The address bar holds exactly this. */
export type SourcesFilter = { search: string; kind: SourceKind | null; after: string | null }

/** All sources, or those whose address is gone or changed; a page of these begins after a mark its query gives. */
export type SourcesView = { view: 'all'; filter: SourcesFilter } | { view: 'to look after'; after: string | null }

/** Reads which list the address asks for. */
export function parseSourcesView(query: Record<string, string | string[] | undefined>): SourcesView {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  if (one('show') === LOOK_AFTER) return { view: 'to look after', after: one('after') || null }
  return { view: 'all', filter: parseSourcesFilter(query) }
}

/** The address of a page of the sources to look after. */
export function lookAfterHref(after: string | null = null): string {
  const path = `/sources?show=${LOOK_AFTER}`
  return after === null ? path : `${path}&after=${encodeURIComponent(after)}`
}

const LOOK_AFTER = 'look-after'

/** Reads a filter from the address; whatever is not a known word is left out, never an error. */
export function parseSourcesFilter(query: Record<string, string | string[] | undefined>): SourcesFilter {
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  const after = one('after')
  return {
    search: one('q').replaceAll('\u0000', '').trim().slice(0, 200),
    kind: SOURCE_KINDS.find((kind) => kind === one('kind')) ?? null,
    after: isRowId(after) ? after : null,
  }
}

/** The address of a filter; what is as usual is left out. */
export function sourcesHref({ search, kind, after }: SourcesFilter): string {
  const query = new URLSearchParams()
  if (search !== '') query.set('q', search)
  if (kind !== null) query.set('kind', kind)
  if (after !== null) query.set('after', after)
  return query.size === 0 ? '/sources' : `/sources?${query}`
}
