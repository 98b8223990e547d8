import { isRowId } from '@/lib/shared/row-id'
import { SOURCE_KINDS, type SourceKind } from './source'

/** Which sources to show; `after` is the id of the last one of the page before. The address bar holds exactly this. */
export type SourcesFilter = { search: string; kind: SourceKind | null; after: string | null }

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
